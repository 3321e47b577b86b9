package fi.pohja.web.meeting;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import fi.pohja.access.SignedIn;
import fi.pohja.access.UserId;
import fi.pohja.listing.Archived;
import fi.pohja.meeting.Meeting;
import fi.pohja.meeting.MeetingDraft;
import fi.pohja.meeting.MeetingId;
import fi.pohja.meeting.MeetingKind;
import fi.pohja.meeting.MeetingMode;
import fi.pohja.meeting.MeetingReport;
import fi.pohja.meeting.Meetings;
import fi.pohja.meeting.SeriesId;
import fi.pohja.meeting.WorkshopSeries;
import fi.pohja.meeting.WorkshopStep;
import fi.pohja.organisation.BodyId;
import fi.pohja.programme.ProjectId;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.programme.RecordChoices;
import fi.pohja.web.record.Choice;
import fi.pohja.web.record.Choices;
import fi.pohja.web.record.FormFields;
import fi.pohja.web.record.RecordForm;
import fi.pohja.web.record.RecordForms;
import fi.pohja.web.record.Stored;
import fi.pohja.web.record.Typed;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Plans and changes meetings, and writes down what came of them. Opened under the session's lock. */
@Singleton
final class MeetingForm {

    private final RecordForms forms;
    private final Meetings meetings;
    private final WorkshopSeries series;
    private final RecordChoices choices;

    MeetingForm(RecordForms forms, Meetings meetings, WorkshopSeries series, RecordChoices choices) {
        this.forms = forms;
        this.meetings = meetings;
        this.series = series;
        this.choices = choices;
    }

    /** What a new meeting begins with where it is planned from. */
    record Beginning(Optional<BodyId> body, Optional<ProjectId> project, Optional<SeriesId> series) {

        static Beginning nowhere() {
            return new Beginning(Optional.empty(), Optional.empty(), Optional.empty());
        }

        private MeetingDraft draft() {
            MeetingKind kind = series.isPresent() ? MeetingKind.WORKSHOP : MeetingKind.MEETING;
            return new MeetingDraft(
                    kind,
                    LocalizedText.none(),
                    LocalizedText.none(),
                    body,
                    project,
                    series,
                    Optional.empty(),
                    MeetingMode.HYBRID,
                    LocalizedText.none(),
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    LocalizedText.none(),
                    SignedIn.bound().map(SignedIn::user),
                    List.of());
        }

        private String name() {
            return body.map(BodyId::value)
                    .or(() -> project.map(ProjectId::value))
                    .or(() -> series.map(SeriesId::value))
                    .map(id -> "/" + id)
                    .orElse("");
        }
    }

    void create(Beginning beginning, Consumer<Meeting> done) {
        AtomicReference<Optional<Meeting>> created = new AtomicReference<>(Optional.empty());
        form("meetings.new")
                .create(
                        "meeting/new" + beginning.name(),
                        beginning.draft(),
                        draft -> created.set(Optional.of(meetings.create(draft))),
                        () -> created.get().ifPresent(done));
    }

    void edit(MeetingId id, Runnable done) {
        form("meetings.edit")
                .edit(
                        "meeting/" + id.value(),
                        () -> {
                            Meeting now = meetings.open(id);
                            return new Stored<>(id.value(), now.draft(), now.version());
                        },
                        (draft, version) -> meetings.change(id, version, draft),
                        done);
    }

    /** Minutes, summary and how many there were; how many of whom is typed in its own table. */
    void report(MeetingId id, Runnable done) {
        RecordForm<MeetingReport> form = forms.form("meeting", "meetings.report");
        FormFields<MeetingReport> fields = form.fields();
        Typed<Optional<Integer>> participants = fields.count("participants", false, MeetingReport::participants);
        participants.help(text("meetings.participants.help"));
        Typed<LocalizedText> closeReport = fields.paragraphs("closeReport", false, MeetingReport::closeReport);
        Typed<LocalizedText> minutes = fields.paragraphs("minutes", false, MeetingReport::minutes);
        form.typed(stored -> new MeetingReport(
                        participants.value(), stored.attendance(), minutes.value(), closeReport.value()))
                .edit(
                        "meeting/" + id.value() + "/report",
                        () -> {
                            Meeting now = meetings.open(id);
                            return new Stored<>(id.value(), now.report(), now.version());
                        },
                        (report, version) -> meetings.report(
                                id,
                                version,
                                new MeetingReport(
                                        report.participants(),
                                        meetings.open(id).report().attendance(),
                                        report.minutes(),
                                        report.closeReport())),
                        done);
    }

    private RecordForm<MeetingDraft> form(String titleKey) {
        RecordForm<MeetingDraft> form = forms.form("meeting", titleKey);
        FormFields<MeetingDraft> fields = form.fields();
        Typed<LocalizedText> title = fields.line("title", true, MeetingDraft::title);
        Typed<MeetingKind> kind =
                fields.oneOf("kind", Choices.constants("meeting.kind", MeetingKind.values()), MeetingDraft::kind);
        Typed<Optional<LocalDate>> day = fields.day("day", true, MeetingDraft::day);
        Typed<Optional<LocalTime>> begins = fields.time("begins", false, MeetingDraft::begins);
        Typed<Optional<LocalTime>> ends = fields.time("ends", false, MeetingDraft::ends);
        Typed<MeetingMode> mode =
                fields.oneOf("mode", Choices.constants("meeting.mode", MeetingMode.values()), MeetingDraft::mode);
        Typed<LocalizedText> place = fields.line("place", false, MeetingDraft::place);
        Typed<String> remoteLink = fields.text("remoteLink", false, MeetingDraft::remoteLink);
        Typed<Optional<Integer>> capacity = fields.count("capacity", false, MeetingDraft::capacity);
        form.part("meetings.part.belongs");
        Typed<Optional<BodyId>> body = fields.found(
                "body", false, Choices.of(choices.bodies()), id -> id.value().toString(), MeetingDraft::body);
        Typed<Optional<ProjectId>> project = fields.found(
                "project", false, choices.projects(), id -> id.value().toString(), MeetingDraft::project);
        Typed<Optional<SeriesId>> inSeries =
                fields.found("series", false, series(), id -> id.value().toString(), MeetingDraft::series);
        Typed<Optional<WorkshopStep>> step = fields.found(
                "step",
                false,
                Choices.of(Choices.constants("workshop.step", WorkshopStep.values())),
                Enum::name,
                MeetingDraft::step);
        form.part("meetings.part.content");
        Typed<LocalizedText> agenda = fields.paragraphs("agenda", false, MeetingDraft::agenda);
        agenda.help(text("meetings.agenda.help"));
        Typed<LocalizedText> description = fields.paragraphs("description", false, MeetingDraft::description);
        Typed<Optional<UserId>> organiser = fields.found(
                "organiser", false, choices.people(), id -> id.value().toString(), MeetingDraft::organiser);
        return form.typed(stored -> new MeetingDraft(
                kind.value(),
                title.value(),
                description.value(),
                body.value(),
                project.value(),
                inSeries.value(),
                step.value(),
                mode.value(),
                place.value(),
                remoteLink.value(),
                day.value(),
                begins.value(),
                ends.value(),
                capacity.value(),
                agenda.value(),
                organiser.value(),
                stored.sourceRefs()));
    }

    private Choices<SeriesId> series() {
        return Choices.of(series.list(Archived.CURRENT).stream()
                .map(one -> new Choice<>(one.id().value().toString(), one.id(), words(one.name())))
                .toList());
    }
}
