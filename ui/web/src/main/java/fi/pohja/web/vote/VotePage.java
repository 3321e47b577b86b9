package fi.pohja.web.vote;

import fi.pohja.web.page.Fault;
import java.util.List;

/**
 * The page where a phone votes.
 *
 * @param message what became of it, or why one cannot vote; empty while one can
 * @param signature goes back with the ballot
 */
public record VotePage(
        String title,
        String lead,
        String message,
        String signature,
        boolean points,
        int most,
        List<Line> lines,
        List<Fault> faults) {

    /** @param typed what was chosen before: {@code 1} or the points */
    public record Line(String id, String words, String typed) {}
}
