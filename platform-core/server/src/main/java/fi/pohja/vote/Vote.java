package fi.pohja.vote;

import fi.pohja.audit.Subject;
import fi.pohja.meeting.MeetingId;
import fi.pohja.spi.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A vote with its result as it is now.
 *
 * @param code what is typed or scanned to take part
 * @param phones how many phones have voted
 * @param options in the order of the ballot
 */
public record Vote(
        VoteId id,
        MeetingId meeting,
        String code,
        LocalizedText title,
        int votesEach,
        boolean severalOnOne,
        Instant openedAt,
        Optional<Instant> closedAt,
        int phones,
        List<Option> options,
        int version) {

    /** One thing to vote for, with the votes it has. */
    public record Option(VoteOptionId id, Subject subject, LocalizedText words, int votes) {}

    /** Whether phones can still vote. */
    public boolean open() {
        return closedAt.isEmpty();
    }

    /** All votes given. */
    public int total() {
        return options.stream().mapToInt(Option::votes).sum();
    }

    /** The options with the most votes first; those with as many in the order of the ballot. */
    public List<Option> ranked() {
        return options.stream()
                .sorted(java.util.Comparator.comparingInt(Option::votes).reversed())
                .toList();
    }

    /** The first of {@link #ranked}, at most so many; what nobody voted for is never among them. */
    public List<Option> leading(int atMost) {
        return ranked().stream()
                .filter(option -> option.votes() > 0)
                .limit(atMost)
                .toList();
    }
}
