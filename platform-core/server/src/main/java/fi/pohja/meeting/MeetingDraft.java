package fi.pohja.meeting;

import fi.pohja.access.UserId;
import fi.pohja.organisation.BodyId;
import fi.pohja.programme.ProjectId;
import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * What is typed about a meeting. Limits: title required, 300 characters, place 300; description and agenda 20,000; day
 * required; an end needs a beginning before it; the link is a web address of at most 500 characters; capacity 1 to
 * 100,000; only workshops have a step; body, project, series and organiser exist.
 *
 * @param body whose meeting it is
 * @param project for which project it is held
 * @param series the series of workshops it belongs to
 * @param place where, empty for a remote one
 * @param begins in Finland; empty when it is not known
 * @param capacity how many can be there on site; empty when it is not limited
 * @param agenda one item a line
 * @param organiser who sees to invitations and minutes
 */
public record MeetingDraft(
        MeetingKind kind,
        LocalizedText title,
        LocalizedText description,
        Optional<BodyId> body,
        Optional<ProjectId> project,
        Optional<SeriesId> series,
        Optional<WorkshopStep> step,
        MeetingMode mode,
        LocalizedText place,
        String remoteLink,
        Optional<LocalDate> day,
        Optional<LocalTime> begins,
        Optional<LocalTime> ends,
        Optional<Integer> capacity,
        LocalizedText agenda,
        Optional<UserId> organiser,
        List<String> sourceRefs) {

    public MeetingDraft {
        remoteLink = remoteLink.strip();
        sourceRefs = List.copyOf(sourceRefs);
    }

    /** A draft with what every meeting has; the rest is empty. */
    public static MeetingDraft of(MeetingKind kind, LocalizedText title, LocalDate day) {
        return new MeetingDraft(
                kind,
                title,
                LocalizedText.none(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                MeetingMode.HYBRID,
                LocalizedText.none(),
                "",
                Optional.of(day),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LocalizedText.none(),
                Optional.empty(),
                List.of());
    }

    /** The same meeting of a body, for a project, in a series. */
    public MeetingDraft with(Optional<BodyId> ofBody, Optional<ProjectId> forProject, Optional<SeriesId> inSeries) {
        return new MeetingDraft(
                kind,
                title,
                description,
                ofBody,
                forProject,
                inSeries,
                step,
                mode,
                place,
                remoteLink,
                day,
                begins,
                ends,
                capacity,
                agenda,
                organiser,
                sourceRefs);
    }
}
