package fi.pohja.vote.internal;

import fi.pohja.http.Page;
import fi.pohja.http.UsualRefusals;
import fi.pohja.meeting.MeetingId;
import fi.pohja.vote.Vote;
import fi.pohja.vote.VoteId;
import fi.pohja.vote.Votes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;

/** {@code /api/votes} and {@code /api/meetings/…/votes}; votes are opened on the workshop's screen. */
@Controller("/api")
@Tag(name = "Votes")
@UsualRefusals
final class VotesResource {

    private final Votes votes;

    VotesResource(Votes votes) {
        this.votes = votes;
    }

    /** Lists a workshop's votes with their results as they are now. */
    @Get("/meetings/{meeting}/votes")
    Page<Vote> listVotes(@PathVariable UUID meeting) {
        return Page.whole(votes.of(new MeetingId(meeting)));
    }

    /** A vote with its result as it is now. */
    @Get("/votes/{id}")
    Vote openVote(@PathVariable UUID id) {
        return votes.get(new VoteId(id));
    }

    /** Closes a vote; closing again changes nothing. */
    @Post("/votes/{id}/close")
    Vote closeVote(@PathVariable UUID id) {
        return votes.close(new VoteId(id));
    }
}
