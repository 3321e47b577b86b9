package fi.pohja.web.page;

import java.util.List;

/**
 * What the page shows on which a municipality answers a request for its commitment.
 *
 * @param action where the form goes
 * @param dueOn empty when no day was said
 * @param answered whether an answer is there already
 * @param services one a line
 * @param fileEndings what files are taken, as a file chooser is told it
 * @param fileMegabytes how large the file may be
 */
public record CommitmentAnswer(
        String action,
        String project,
        String purpose,
        String organisation,
        String dueOn,
        boolean answered,
        List<Option> decisions,
        String decidingBody,
        String decidedOn,
        String section,
        String personMonths,
        String services,
        String text,
        String fileEndings,
        int fileMegabytes,
        List<Fault> faults) {

    /** One way to answer. */
    public record Option(String value, String words, boolean chosen) {}

    /** What is wrong with a field; empty when nothing. */
    public String fault(String field) {
        return Fault.of(faults, field).orElse("");
    }
}
