package fi.pohja.job;

/** A kind of long work, such as making a report. A bean; {@link Jobs} runs it. */
public interface JobKind {

    /**
     * Names the kind in the database; unique, never changed once released. The name for people is the text
     * {@code job.<name>}.
     */
    String name();

    /**
     * Whether a job whose process died is run again, from its last checkpoint. Work that begins at its beginning again
     * must do no harm by that. Otherwise such a job is left as {@link Job.State#INTERRUPTED}.
     */
    boolean resumable();

    /**
     * Does the work: on a platform thread, in the tenant's scope, as the user who started the job with the roles they
     * have now (or unattended, when the platform did), outside a transaction.
     *
     * @throws fi.pohja.problem.InvalidException when it cannot be done; told to the user in its words. Anything else
     *     that is thrown goes to the log with an id that the user is told.
     */
    JobResult run(JobRun run);
}
