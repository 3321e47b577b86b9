package fi.pohja.web.consultation;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import fi.pohja.consultation.Consultation;
import fi.pohja.consultation.ConsultationDraft;
import fi.pohja.consultation.ConsultationId;
import fi.pohja.consultation.ConsultationResponse;
import fi.pohja.consultation.Consultations;
import fi.pohja.consultation.Handling;
import fi.pohja.consultation.Invitee;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.problem.InvalidException;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.Projects;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.record.Choice;
import fi.pohja.web.record.Choices;
import fi.pohja.web.record.FormFields;
import fi.pohja.web.record.Notice;
import fi.pohja.web.record.RecordForm;
import fi.pohja.web.record.RecordForms;
import fi.pohja.web.record.Stored;
import fi.pohja.web.record.Typed;
import fi.pohja.web.record.TypedLines;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes consultations, invites to them and says how views were taken into account. */
@Singleton
final class ConsultationForm {

    private final RecordForms forms;
    private final Consultations consultations;
    private final Projects projects;

    ConsultationForm(RecordForms forms, Consultations consultations, Projects projects) {
        this.forms = forms;
        this.consultations = consultations;
        this.projects = projects;
    }

    /** @param lines name and address, one invitee a line */
    private record Invitation(List<String> lines) {}

    private record Summary(LocalizedText summary) {}

    private record Handled(Handling handling, LocalizedText reason) {}

    void create(Consumer<ConsultationId> done) {
        List<ConsultationId> made = new ArrayList<>();
        form("consultation.new")
                .create(
                        "consultation/new",
                        ConsultationDraft.of(LocalizedText.none()),
                        draft -> made.add(consultations.create(draft).id()),
                        () -> done.accept(made.getLast()));
    }

    void edit(ConsultationId id, Runnable done) {
        form("consultation.edit")
                .edit(
                        "consultation/" + id.value(),
                        () -> {
                            Consultation now = consultations.open(id);
                            return new Stored<>(id.value(), now.draft(), now.version());
                        },
                        (draft, version) -> consultations.change(id, version, draft),
                        done);
    }

    private RecordForm<ConsultationDraft> form(String titleKey) {
        RecordForm<ConsultationDraft> form = forms.form("consultation", titleKey);
        FormFields<ConsultationDraft> fields = form.fields();
        Typed<LocalizedText> title = fields.line("title", true, ConsultationDraft::title);
        Typed<LocalizedText> description = fields.paragraphs("description", false, ConsultationDraft::description);
        Typed<LocalizedText> groups = fields.paragraphs("targetGroups", false, ConsultationDraft::targetGroups);
        Typed<LocalizedText> questions =
                fields.paragraphs("questions", false, draft -> TypedLines.join(draft.questions()));
        form.part("consultation.part.when");
        Typed<Optional<LocalDate>> opens = fields.day("opensOn", false, ConsultationDraft::opensOn);
        Typed<Optional<LocalDate>> closes = fields.day("closesOn", false, ConsultationDraft::closesOn);
        Typed<Boolean> everybody = fields.flag("forEverybody", ConsultationDraft::forEverybody);
        Typed<Optional<ProjectId>> project =
                fields.found("project", false, projects(), id -> id.value().toString(), ConsultationDraft::project);
        return form.typed(stored -> new ConsultationDraft(
                title.value(),
                description.value(),
                groups.value(),
                TypedLines.split(questions.value()),
                project.value(),
                opens.value(),
                closes.value(),
                everybody.value(),
                stored.sourceRefs()));
    }

    /** Projects in use; there are some dozens. */
    private Choices<ProjectId> projects() {
        return Choices.of(
                projects
                        .list(Projects.Filter.everything(), Order.ascending(Projects.Sort.NAME), Slice.first())
                        .items()
                        .stream()
                        .map(row -> new Choice<>(
                                row.id().value().toString(), row.id(), row.code() + " – " + words(row.name())))
                        .toList());
    }

    void invite(ConsultationId id, Runnable done) {
        RecordForm<Invitation> form =
                forms.<Invitation>form("consultation", "consultation.invite").lead(text("consultation.invite.lead"));
        Typed<List<String>> lines = form.fields().lines("invitees", true, Invitation::lines);
        form.typed(stored -> new Invitation(lines.value()))
                .create(
                        "consultation-invite/" + id.value(),
                        new Invitation(List.of()),
                        typed -> Notice.done(
                                text("consultation.invited", consultations.invite(id, invitees(typed.lines())))),
                        done);
    }

    private static List<Invitee> invitees(List<String> lines) {
        if (lines.isEmpty()) {
            throw InvalidException.of("invitees", "required");
        }
        return lines.stream()
                .map(line -> {
                    int at = line.lastIndexOf(' ');
                    return at < 0
                            ? new Invitee(line, line)
                            : new Invitee(line.substring(0, at).strip(), line.substring(at + 1));
                })
                .toList();
    }

    void summarise(ConsultationId id, Runnable done) {
        RecordForm<Summary> form = forms.form("consultation", "consultation.summary.write");
        Typed<LocalizedText> summary = form.fields().paragraphs("summary", false, Summary::summary);
        form.typed(stored -> new Summary(summary.value()))
                .edit(
                        "consultation-summary/" + id.value(),
                        () -> {
                            Consultation now = consultations.open(id);
                            return new Stored<>(id.value(), new Summary(now.summary()), now.version());
                        },
                        (typed, version) -> consultations.summarise(id, version, typed.summary()),
                        done);
    }

    void handle(ConsultationId of, ConsultationResponse response, Runnable done) {
        RecordForm<Handled> form = forms.<Handled>form("consultation", "consultation.handle")
                .lead(text("consultation.response", response.number(), response.respondent()));
        FormFields<Handled> fields = form.fields();
        Typed<Handling> handling = fields.oneOf(
                "handling", Choices.constants("consultation.handling", Handling.values()), Handled::handling);
        Typed<LocalizedText> reason = fields.paragraphs("reason", true, Handled::reason);
        form.typed(stored -> new Handled(handling.value(), reason.value()))
                .edit(
                        "consultation-response/" + response.id().value(),
                        () -> {
                            ConsultationResponse now = consultations.responses(of).stream()
                                    .filter(one -> one.id().equals(response.id()))
                                    .findFirst()
                                    .orElse(response);
                            return new Stored<>(
                                    of.value(),
                                    new Handled(now.handling().orElse(Handling.ACCEPTED), now.reason()),
                                    now.version());
                        },
                        (typed, version) ->
                                consultations.handle(response.id(), version, typed.handling(), typed.reason()),
                        done);
    }
}
