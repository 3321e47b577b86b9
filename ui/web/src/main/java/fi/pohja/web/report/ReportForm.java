package fi.pohja.web.report;

import static fi.pohja.web.i18n.Wording.text;

import fi.pohja.organisation.BodyId;
import fi.pohja.programme.ProjectId;
import fi.pohja.report.Report;
import fi.pohja.report.ReportDraft;
import fi.pohja.report.ReportId;
import fi.pohja.report.ReportKind;
import fi.pohja.report.ReportPart;
import fi.pohja.report.ReportState;
import fi.pohja.report.ReportText;
import fi.pohja.report.Reports;
import fi.pohja.report.SignOff;
import fi.pohja.web.i18n.Language;
import fi.pohja.web.programme.RecordChoices;
import fi.pohja.web.record.Choice;
import fi.pohja.web.record.Choices;
import fi.pohja.web.record.FormFields;
import fi.pohja.web.record.RecordForm;
import fi.pohja.web.record.RecordForms;
import fi.pohja.web.record.Stored;
import fi.pohja.web.record.Typed;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** The forms of reports: begin, change, write a part, sign off, go a step. */
@Singleton
final class ReportForm {

    private final RecordForms forms;
    private final Reports reports;
    private final RecordChoices choices;
    private final Clock clock;

    private record Words(String text) {}

    private record Why(String reason) {}

    ReportForm(RecordForms forms, Reports reports, RecordChoices choices, Clock clock) {
        this.forms = forms;
        this.reports = reports;
        this.choices = choices;
        this.clock = clock;
    }

    /**
     * Begins a report of the last whole half-year.
     *
     * @param project what it is about, where that is known
     * @param done given the new report
     */
    void create(Optional<ProjectId> project, Consumer<ReportId> done) {
        AtomicReference<Optional<ReportId>> created = new AtomicReference<>(Optional.empty());
        LocalDate today = LocalDate.now(clock);
        LocalDate half = LocalDate.of(today.getYear(), today.getMonthValue() <= 6 ? 1 : 7, 1);
        ReportDraft beginning = new ReportDraft(
                ReportKind.HALF_YEAR,
                project,
                Optional.empty(),
                "",
                Language.current().mostly(),
                Optional.of(half.minusMonths(6)),
                Optional.of(half.minusDays(1)),
                Optional.empty());
        RecordForm<ReportDraft> form = forms.form("report", "report.new");
        FormFields<ReportDraft> fields = form.fields();
        Typed<ReportKind> kind =
                fields.oneOf("kind", Choices.constants("report.kind", ReportKind.values()), ReportDraft::kind);
        Typed<Optional<ProjectId>> about = fields.found(
                        "project", false, choices.projects(), id -> id.value().toString(), ReportDraft::project)
                .help(text("report.project.help"));
        Typed<Optional<BodyId>> body = fields.found(
                        "body",
                        false,
                        Choices.of(choices.bodies()),
                        id -> id.value().toString(),
                        ReportDraft::body)
                .help(text("report.body.help"));
        Typed<String> title = fields.text("title", true, ReportDraft::title);
        Typed<String> language = fields.oneOf(
                "language",
                Language.complete().stream()
                        .map(one -> new Choice<>(one.code(), one.code(), one.ownName()))
                        .toList(),
                ReportDraft::language);
        Typed<Optional<LocalDate>> start = fields.day("periodStart", true, ReportDraft::periodStart);
        Typed<Optional<LocalDate>> end = fields.day("periodEnd", true, ReportDraft::periodEnd);
        Typed<Optional<LocalDate>> due = fields.day("dueOn", false, ReportDraft::dueOn);
        form.typed(stored -> new ReportDraft(
                        kind.value(),
                        about.value(),
                        body.value(),
                        title.value(),
                        language.value(),
                        start.value(),
                        end.value(),
                        due.value()))
                .create(
                        "report/new",
                        beginning,
                        draft -> created.set(Optional.of(reports.create(draft).id())),
                        () -> created.get().ifPresent(done));
    }

    void edit(ReportId id, Runnable done) {
        RecordForm<ReportDraft> form = forms.form("report", "report.edit");
        FormFields<ReportDraft> fields = form.fields();
        Typed<String> title = fields.text("title", true, ReportDraft::title);
        Typed<Optional<LocalDate>> start = fields.day("periodStart", true, ReportDraft::periodStart);
        Typed<Optional<LocalDate>> end = fields.day("periodEnd", true, ReportDraft::periodEnd);
        Typed<Optional<LocalDate>> due = fields.day("dueOn", false, ReportDraft::dueOn);
        form.typed(stored -> new ReportDraft(
                        stored.kind(),
                        stored.project(),
                        stored.body(),
                        title.value(),
                        stored.language(),
                        start.value(),
                        end.value(),
                        due.value()))
                .edit(
                        "report/" + id.value(),
                        () -> {
                            Report now = reports.open(id);
                            return new Stored<>(id.value(), now.draft(), now.version());
                        },
                        (draft, version) -> reports.change(id, version, draft),
                        done);
    }

    /** Writes in a part; what is typed is kept as a draft, and two who write at once are put together. */
    void write(ReportId id, ReportPart part, Runnable done) {
        RecordForm<Words> form = forms.<Words>form("report", "report.write").lead(text("report.part." + part));
        Typed<String> words =
                form.fields().sentences("text", false, Words::text).help(text("report.text.help"));
        form.typed(stored -> new Words(words.value()))
                .edit(
                        "report-text/" + id.value() + "/" + part,
                        () -> {
                            ReportText now = reports.texts(id).stream()
                                    .filter(text -> text.part() == part)
                                    .findFirst()
                                    .orElseThrow();
                            return new Stored<>(id.value(), new Words(now.text()), now.version());
                        },
                        (typed, version) -> reports.write(id, part, version, typed.text()),
                        done);
    }

    void sign(Report report, Runnable done) {
        RecordForm<SignOff> form =
                forms.<SignOff>form("report", "report.step.SIGNED").lead(text("report.sign.lead"));
        FormFields<SignOff> fields = form.fields();
        Typed<Optional<BodyId>> body = fields.found(
                "body", true, Choices.of(choices.bodies()), id -> id.value().toString(), SignOff::body);
        Typed<Optional<LocalDate>> on = fields.day("on", true, SignOff::on);
        Typed<String> section = fields.text("section", false, SignOff::section);
        form.typed(stored -> new SignOff(body.value(), on.value(), section.value()))
                .edit(
                        "report-sign/" + report.id().value(),
                        text("report.step.SIGNED"),
                        () -> new Stored<>(
                                report.id().value(),
                                new SignOff(Optional.empty(), Optional.of(LocalDate.now(clock)), ""),
                                reports.open(report.id()).version()),
                        (signOff, version) -> reports.sign(report.id(), version, signOff),
                        done);
    }

    /** Goes a step; back to draft a reason is asked for. */
    void step(Report report, ReportState to, Runnable done) {
        RecordForm<Why> form = forms.<Why>form("report", "report.step." + to).lead(text("report.step.lead." + to));
        Typed<String> reason = form.fields().sentences("reason", to == ReportState.DRAFT, Why::reason);
        form.typed(stored -> new Why(reason.value()))
                .edit(
                        "report-step/" + report.id().value() + "/" + to,
                        text("report.step." + to),
                        () -> new Stored<>(
                                report.id().value(),
                                new Why(""),
                                reports.open(report.id()).version()),
                        (why, version) -> reports.step(report.id(), version, to, why.reason()),
                        done);
    }
}
