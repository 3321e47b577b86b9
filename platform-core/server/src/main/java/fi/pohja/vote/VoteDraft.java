package fi.pohja.vote;

import fi.pohja.audit.Subject;
import fi.pohja.spi.LocalizedText;
import java.util.List;

/**
 * What a vote is opened over. Limits: title required, 300 characters; 2 to 200 candidates, each once, with words of at
 * most 2,000 characters; 1 to 100 votes each, and with one vote for each candidate not more than there are candidates.
 *
 * @param votesEach how many votes each phone has
 * @param severalOnOne whether more than one of them may go to the same candidate, as points do
 */
public record VoteDraft(LocalizedText title, int votesEach, boolean severalOnOne, List<Candidate> candidates) {

    public VoteDraft {
        candidates = List.copyOf(candidates);
    }

    /** A record to vote for: a need, a goal or a measure, with its words as they are shown. */
    public record Candidate(Subject subject, LocalizedText words) {}
}
