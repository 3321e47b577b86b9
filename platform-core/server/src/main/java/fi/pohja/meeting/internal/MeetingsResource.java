package fi.pohja.meeting.internal;

import fi.pohja.http.ChangesVersion;
import fi.pohja.http.ETag;
import fi.pohja.http.Page;
import fi.pohja.http.PageRequest;
import fi.pohja.http.QueryText;
import fi.pohja.http.Sorting;
import fi.pohja.http.UsualRefusals;
import fi.pohja.listing.Archived;
import fi.pohja.meeting.Decision;
import fi.pohja.meeting.DecisionDraft;
import fi.pohja.meeting.Decisions;
import fi.pohja.meeting.Meeting;
import fi.pohja.meeting.MeetingDraft;
import fi.pohja.meeting.MeetingId;
import fi.pohja.meeting.MeetingKind;
import fi.pohja.meeting.MeetingReport;
import fi.pohja.meeting.MeetingRow;
import fi.pohja.meeting.MeetingState;
import fi.pohja.meeting.Meetings;
import fi.pohja.meeting.Participant;
import fi.pohja.meeting.ParticipantDraft;
import fi.pohja.meeting.Participants;
import fi.pohja.meeting.SeriesId;
import fi.pohja.organisation.BodyId;
import fi.pohja.programme.ProjectId;
import fi.pohja.spi.LocalizedText;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /api/meetings} and what belongs to one meeting. */
@Controller("/api")
@Tag(name = "Meetings")
@UsualRefusals
final class MeetingsResource {

    private final Meetings meetings;
    private final Participants participants;
    private final Decisions decisions;

    MeetingsResource(Meetings meetings, Participants participants, Decisions decisions) {
        this.meetings = meetings;
        this.participants = participants;
        this.decisions = decisions;
    }

    /** A step to another state. */
    record Step(MeetingState to) {}

    /**
     * What is written down about a meeting that was held; how many of whom were there is entered on the screen.
     *
     * @param participants how many there were, when it is known as a whole
     */
    record Report(Optional<Integer> participants, LocalizedText minutes, LocalizedText closeReport) {}

    /** What to list; parts left out match everything. */
    @Introspected
    record Query(
            @Parameter(description = "part of title, description or place in any language") @Nullable @QueryValue
            String q,

            @Parameter(
                    description = "only of these kinds",
                    array = @ArraySchema(schema = @Schema(implementation = MeetingKind.class)))
            @Nullable
            @QueryValue
            List<String> kind,

            @Parameter(
                    description = "only in these states",
                    array = @ArraySchema(schema = @Schema(implementation = MeetingState.class)))
            @Nullable
            @QueryValue
            List<String> state,

            @Parameter(description = "only of this body", schema = @Schema(implementation = UUID.class))
            @Nullable
            @QueryValue
            String body,

            @Parameter(
                    description = "only of this project, or of a part of it",
                    schema = @Schema(implementation = UUID.class))
            @Nullable
            @QueryValue
            String project,

            @Parameter(description = "only of this series", schema = @Schema(implementation = UUID.class))
            @Nullable
            @QueryValue
            String series,

            @Parameter(description = "first day", schema = @Schema(implementation = LocalDate.class))
            @Nullable
            @QueryValue
            String from,

            @Parameter(description = "last day", schema = @Schema(implementation = LocalDate.class))
            @Nullable
            @QueryValue
            String until,

            @Parameter(schema = @Schema(implementation = Archived.class)) @Nullable @QueryValue
            String archived) {

        Meetings.Filter filter() {
            return new Meetings.Filter(
                    Objects.requireNonNullElse(q, ""),
                    QueryText.choices("kind", kind, MeetingKind.class),
                    QueryText.choices("state", state, MeetingState.class),
                    QueryText.id("body", Optional.ofNullable(body)).map(BodyId::new),
                    QueryText.id("project", Optional.ofNullable(project)).map(ProjectId::new),
                    QueryText.id("series", Optional.ofNullable(series)).map(SeriesId::new),
                    QueryText.date("from", Optional.ofNullable(from)),
                    QueryText.date("until", Optional.ofNullable(until)),
                    QueryText.choice("archived", Optional.ofNullable(archived), Archived.class)
                            .orElse(Archived.CURRENT));
        }
    }

    /**
     * Lists meetings and workshops.
     *
     * @param sort day, title, kind, body, state or participants; with a hyphen before it descending
     */
    @Get("/meetings")
    Page<MeetingRow> listMeetings(
            @RequestBean Query query, @RequestBean PageRequest page, @QueryValue(defaultValue = "day") String sort) {
        return Page.of(meetings.list(query.filter(), Sorting.by(sort, Meetings.Sort.class), page.slice()));
    }

    /** Plans a meeting. A title in one language and a day are needed. */
    @Post("/meetings")
    @Status(HttpStatus.CREATED)
    HttpResponse<Meeting> createMeeting(@Body MeetingDraft draft) {
        Meeting created = meetings.create(draft);
        return ETag.created("/api/meetings/" + created.id().value(), created, created.version());
    }

    /** A meeting, archived or not. */
    @Get("/meetings/{id}")
    HttpResponse<Meeting> openMeeting(@PathVariable UUID id) {
        return tagged(meetings.open(new MeetingId(id)));
    }

    /** Replaces what is planned; what is left out becomes empty. */
    @ChangesVersion
    @Put("/meetings/{id}")
    HttpResponse<Meeting> changeMeeting(@PathVariable UUID id, @Body MeetingDraft draft, HttpRequest<?> request) {
        return tagged(meetings.change(new MeetingId(id), ETag.ifMatch(request), draft));
    }

    /** Goes to another state. */
    @ChangesVersion
    @Post("/meetings/{id}/transition")
    HttpResponse<Meeting> transitionMeeting(@PathVariable UUID id, @Body Step step, HttpRequest<?> request) {
        return tagged(meetings.transition(new MeetingId(id), ETag.ifMatch(request), step.to()));
    }

    /** Stores minutes, report and the number of participants. */
    @ChangesVersion
    @Put("/meetings/{id}/report")
    HttpResponse<Meeting> reportMeeting(@PathVariable UUID id, @Body Report report, HttpRequest<?> request) {
        MeetingId meeting = new MeetingId(id);
        MeetingReport before = meetings.open(meeting).report();
        return tagged(meetings.report(
                meeting,
                ETag.ifMatch(request),
                new MeetingReport(report.participants(), before.attendance(), report.minutes(), report.closeReport())));
    }

    /** Takes a meeting out of lists and calendars. */
    @ChangesVersion
    @Post("/meetings/{id}/archive")
    HttpResponse<Meeting> archiveMeeting(@PathVariable UUID id, HttpRequest<?> request) {
        return tagged(meetings.archive(new MeetingId(id), ETag.ifMatch(request)));
    }

    /** Brings an archived meeting back. */
    @ChangesVersion
    @Post("/meetings/{id}/restore")
    HttpResponse<Meeting> restoreMeeting(@PathVariable UUID id, HttpRequest<?> request) {
        return tagged(meetings.restore(new MeetingId(id), ETag.ifMatch(request)));
    }

    /** Lists who is invited or registered, with what they answered. */
    @Get("/meetings/{id}/participants")
    Page<Participant> listParticipants(@PathVariable UUID id) {
        return Page.whole(participants.of(new MeetingId(id)));
    }

    /** Adds somebody to be invited; the invitation itself is sent from the meeting's page. */
    @Post("/meetings/{id}/participants")
    @Status(HttpStatus.CREATED)
    Participant inviteParticipant(@PathVariable UUID id, @Body ParticipantDraft draft) {
        return participants.invite(new MeetingId(id), draft);
    }

    /** Lists what the meeting decided. */
    @Get("/meetings/{id}/decisions")
    Page<Decision> listDecisions(@PathVariable UUID id) {
        return Page.whole(decisions.of(new MeetingId(id)));
    }

    /** Lists what a body decided, the latest meeting first. */
    @Get("/bodies/{id}/decisions")
    Page<Decision> listDecisionsOfBody(@PathVariable UUID id) {
        return Page.whole(decisions.of(new BodyId(id)));
    }

    /** Adds a decision. */
    @Post("/meetings/{id}/decisions")
    @Status(HttpStatus.CREATED)
    HttpResponse<Decision> createDecision(@PathVariable UUID id, @Body DecisionDraft draft) {
        Decision created = decisions.create(new MeetingId(id), draft);
        return ETag.created("/api/meetings/" + id + "/decisions", created, created.version());
    }

    private static HttpResponse<Meeting> tagged(Meeting meeting) {
        return ETag.ok(meeting, meeting.version());
    }
}
