package fi.pohja.meeting;

import fi.pohja.organisation.NamedBody;
import fi.pohja.programme.NamedProject;
import fi.pohja.programme.NamedUser;
import fi.pohja.spi.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * A meeting or workshop as its page shows it.
 *
 * @param agenda one item a line
 * @param registrationCode by which one registers while it is open
 * @param stated how many took part, where it was stated as a whole
 * @param attendance how many of whom were there, by organisation
 * @param version for every change
 */
public record Meeting(
        MeetingId id,
        MeetingKind kind,
        LocalizedText title,
        LocalizedText description,
        Optional<NamedBody> body,
        Optional<NamedProject> project,
        Optional<NamedSeries> series,
        Optional<WorkshopStep> step,
        MeetingMode mode,
        LocalizedText place,
        String remoteLink,
        LocalDate day,
        Optional<LocalTime> begins,
        Optional<LocalTime> ends,
        Optional<Integer> capacity,
        LocalizedText agenda,
        Optional<NamedUser> organiser,
        String registrationCode,
        MeetingState state,
        Optional<Integer> stated,
        List<Attendance> attendance,
        LocalizedText minutes,
        LocalizedText closeReport,
        List<String> sourceRefs,
        Optional<Instant> archivedAt,
        Instant createdAt,
        Instant updatedAt,
        int version) {

    /** How many took part: as stated, else the sum of the attendance; empty when nothing is known. */
    public Optional<Integer> participants() {
        return stated.or(() -> attendance.isEmpty()
                ? Optional.empty()
                : Optional.of(attendance.stream()
                        .mapToInt(line -> line.onSite() + line.remote())
                        .sum()));
    }

    /** What can be changed, as it is now: what a form begins with. */
    public MeetingDraft draft() {
        return new MeetingDraft(
                kind,
                title,
                description,
                body.map(NamedBody::id),
                project.map(NamedProject::id),
                series.map(NamedSeries::id),
                step,
                mode,
                place,
                remoteLink,
                Optional.of(day),
                begins,
                ends,
                capacity,
                agenda,
                organiser.map(NamedUser::id),
                sourceRefs);
    }

    /** What was written down about it. */
    public MeetingReport report() {
        return new MeetingReport(
                stated, attendance.stream().map(Attendance::draft).toList(), minutes, closeReport);
    }
}
