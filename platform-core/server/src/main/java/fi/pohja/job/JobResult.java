package fi.pohja.job;

import fi.pohja.audit.Subject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What came of a job.
 *
 * @param counts how many of what, in the order to be shown; the name for people is the text {@code job.count.<key>}
 * @param subject the record to open next, such as the report that was made
 */
public record JobResult(Map<String, Integer> counts, Optional<Subject> subject) {

    public JobResult {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    /** Done, with nothing to count. */
    public static JobResult done() {
        return new JobResult(Map.of(), Optional.empty());
    }

    public static JobResult of(Map<String, Integer> counts) {
        return new JobResult(counts, Optional.empty());
    }

    public static JobResult of(Subject subject) {
        return new JobResult(Map.of(), Optional.of(subject));
    }
}
