package fi.pohja.job;

/** Thrown into a job's work where it tells its progress, once somebody has cancelled it. Let it pass. */
public final class JobCancelledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JobCancelledException() {
        super("The job was cancelled");
    }
}
