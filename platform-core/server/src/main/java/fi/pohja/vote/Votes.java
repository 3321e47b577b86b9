package fi.pohja.vote;

import fi.pohja.meeting.MeetingId;
import fi.pohja.problem.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Votes of the bound tenant.
 *
 * <p>Looking needs {@code READ}, opening and closing {@code EDIT_PARTICIPATION}; a phone needs nothing and nobody signed
 * in. Audited as {@code VOTE}, shown with the meeting. Any thread.
 *
 * <p>What can be promised: every ballot is counted once, a phone votes once, ballots cannot be made up, nobody learns who
 * voted for what, and nothing is counted after the close. What cannot: whoever takes a second phone, or a second browser
 * without the first one's cookies, is a second phone. It is a show of hands, no election.
 */
public interface Votes {

    /** The meeting's votes, the latest first. */
    List<Vote> of(MeetingId meeting);

    /** The vote; empty when there is none. */
    Optional<Vote> find(VoteId id);

    /** As {@link #find}; throws {@link NotFoundException} when there is none. */
    default Vote get(VoteId id) {
        return find(id).orElseThrow(() -> new NotFoundException(id.value()));
    }

    /** Grows with every ballot, opening and closing of the meeting's votes: cheap to ask, every second. */
    long revision(MeetingId meeting);

    /** Opens a vote; faults as {@link VoteDraft} says. */
    Vote open(MeetingId meeting, VoteDraft draft);

    /**
     * Closes a vote: what is on its way is counted or refused, nothing in between. The votes needs were given are stored
     * with them. Closing again does nothing.
     */
    Vote close(VoteId id);

    /**
     * What a phone is shown; empty for a code there is not, and that is logged.
     *
     * @param code as typed: case, hyphens and spaces do not matter
     * @param phone the random token of the phone's cookie
     */
    Optional<Ballot> ballot(String code, String phone);

    /** What became of a ballot. */
    enum Outcome {
        COUNTED,
        /** This phone had voted before; nothing was counted. */
        AGAIN,
        /** The vote is closed; nothing was counted. */
        CLOSED,
        /** The ballot was not given to this phone; nothing was counted. */
        FOREIGN
    }

    /**
     * Casts a ballot.
     *
     * @param marks votes by option; options without any may be left out
     * @throws NotFoundException when there is no such code
     * @throws fi.pohja.problem.InvalidException when nothing was chosen ({@code vote.none}), too much
     *     ({@code vote.many}), or something that is not on the ballot ({@code unknown}); the phone can try again
     */
    Outcome cast(String code, String phone, String signature, Map<VoteOptionId, Integer> marks);
}
