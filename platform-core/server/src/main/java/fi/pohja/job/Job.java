package fi.pohja.job;

import fi.pohja.access.UserId;
import fi.pohja.problem.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A job as its user sees it.
 *
 * @param kind see {@link JobKind#name()}
 * @param label what it works on, such as a file's name
 * @param startedBy empty for the platform's own work
 * @param arguments what it was started with
 * @param step the key of the text that names what is being done now; empty when there is only one thing
 * @param done how many of {@code total} are done
 * @param total 0 when it is not known
 * @param cancelling whether somebody has cancelled it and it has not noticed yet
 * @param result only of {@link State#DONE}
 * @param refusal why it could not be done, in the feature's words; only of {@link State#FAILED}
 * @param failure the id of an unexpected failure, as the log names it; only of {@link State#FAILED}
 */
public record Job(
        JobId id,
        String kind,
        String label,
        State state,
        Optional<UserId> startedBy,
        String startedByName,
        Map<String, String> arguments,
        Instant createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        String step,
        int done,
        int total,
        boolean cancelling,
        Optional<JobResult> result,
        List<Violation> refusal,
        Optional<String> failure,
        List<JobFile> files) {

    public Job {
        arguments = Map.copyOf(arguments);
        refusal = List.copyOf(refusal);
        files = List.copyOf(files);
    }

    /** The name for people is {@code job.state.<name>}. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED,
        /** The process died and the work cannot go on by itself. */
        INTERRUPTED;

        /** Whether nothing more will happen. */
        public boolean ended() {
            return this != WAITING && this != RUNNING;
        }
    }
}
