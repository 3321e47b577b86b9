package fi.pohja.content.internal;

import fi.pohja.content.internal.ContentFile.Phase;
import fi.pohja.content.internal.ContentFile.Step;
import fi.pohja.content.internal.ContentKeys.Kind;
import fi.pohja.meeting.Meeting;
import fi.pohja.meeting.MeetingDraft;
import fi.pohja.meeting.MeetingId;
import fi.pohja.meeting.MeetingKind;
import fi.pohja.meeting.MeetingMode;
import fi.pohja.meeting.MeetingReport;
import fi.pohja.meeting.MeetingState;
import fi.pohja.meeting.Meetings;
import fi.pohja.meeting.SeriesDraft;
import fi.pohja.meeting.SeriesId;
import fi.pohja.meeting.WorkshopSeries;
import fi.pohja.meeting.WorkshopStep;
import fi.pohja.organisation.BodyId;
import fi.pohja.programme.ProjectId;
import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.YamlFile;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The series of workshops and the meetings of a content file. */
@Singleton
@Order(3)
final class MeetingContent implements ContentPart {

    private final Meetings meetings;
    private final WorkshopSeries series;
    private final ContentClock clock;

    MeetingContent(Meetings meetings, WorkshopSeries series, ContentClock clock) {
        this.meetings = meetings;
        this.series = series;
        this.clock = clock;
    }

    @Override
    public List<String> lists() {
        return List.of("workshopSeries", "meetings");
    }

    @Override
    public void enterKeys(ContentFile file, ContentKeys keys) {
        file.root().entries("workshopSeries").forEach(element -> keys.enter(element, Kind.WORKSHOP_SERIES));
        file.root().entries("meetings").forEach(element -> keys.enter(element, Kind.MEETING));
    }

    @Override
    public void read(ContentFile file, ContentKeys keys) {
        file.root().entries("workshopSeries").forEach(element -> series(file, element, keys));
        file.root().entries("meetings").forEach(element -> meeting(file, element, keys));
    }

    private void series(ContentFile file, YamlFile.Entry element, ContentKeys keys) {
        element.onlyKeys("key", "name", "description", "project", "sources");
        SeriesDraft draft = new SeriesDraft(
                element.requiredLocalized("name"),
                element.localized("description"),
                keys.reference(element, "project", Kind.PROJECT).map(ProjectId::new),
                element.texts("sources"));
        String key = element.text("key");
        UUID id = keys.id(key);
        file.add(new Step(
                Phase.OTHERS, 0, element.line(), id, key, () -> series.create(Optional.of(new SeriesId(id)), draft)));
    }

    private void meeting(ContentFile file, YamlFile.Entry element, ContentKeys keys) {
        element.onlyKeys(
                "key",
                "kind",
                "title",
                "description",
                "madeUp",
                "body",
                "project",
                "series",
                "step",
                "mode",
                "place",
                "day",
                "agenda",
                "participants",
                "report",
                "sources");
        MeetingDraft draft = new MeetingDraft(
                element.choice("kind", MeetingKind.class, MeetingKind.MEETING),
                element.requiredLocalized("title"),
                MadeUp.marked(element, element.localized("description")),
                keys.reference(element, "body", Kind.BODY).map(BodyId::new),
                keys.reference(element, "project", Kind.PROJECT).map(ProjectId::new),
                keys.reference(element, "series", Kind.WORKSHOP_SERIES).map(SeriesId::new),
                element.has("step")
                        ? Optional.of(element.choice("step", WorkshopStep.class, WorkshopStep.NEEDS))
                        : Optional.empty(),
                element.choice("mode", MeetingMode.class, MeetingMode.HYBRID),
                element.localized("place"),
                "",
                element.date("day"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                element.localized("agenda"),
                Optional.empty(),
                element.texts("sources"));
        Optional<Integer> participants = element.has("participants")
                ? Optional.of(PlanContent.whole(element, "participants", 0))
                : Optional.empty();
        LocalizedText report = element.localized("report");
        String key = element.text("key");
        MeetingId id = new MeetingId(keys.id(key));
        file.add(new Step(
                Phase.OTHERS, 1, element.line(), id.value(), key, () -> enter(id, draft, participants, report)));
    }

    /** The clock may stand before the day, as in a demonstration: then the meeting is still ahead. */
    private void enter(MeetingId id, MeetingDraft draft, Optional<Integer> participants, LocalizedText report) {
        LocalDate today = clock.today();
        if (draft.day().filter(day -> !day.isBefore(today)).isPresent()) {
            meetings.create(Optional.of(id), MeetingState.PLANNED, draft);
            return;
        }
        Meeting held =
                meetings.create(Optional.of(id), report.isEmpty() ? MeetingState.HELD : MeetingState.CLOSED, draft);
        if (participants.isPresent() || !report.isEmpty()) {
            meetings.report(
                    id, held.version(), new MeetingReport(participants, List.of(), LocalizedText.none(), report));
        }
    }
}
