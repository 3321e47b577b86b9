package fi.pohja.vote;

import fi.pohja.spi.LocalizedText;
import java.util.List;

/**
 * A vote as a phone sees it: nothing of the result.
 *
 * @param signature ties the ballot to the phone it was given to; sent back with it
 * @param cast whether this phone has voted already
 */
public record Ballot(
        VoteId vote,
        LocalizedText title,
        int votesEach,
        boolean severalOnOne,
        boolean open,
        boolean cast,
        String signature,
        List<Line> lines) {

    /** One thing to vote for. */
    public record Line(VoteOptionId id, LocalizedText words) {}
}
