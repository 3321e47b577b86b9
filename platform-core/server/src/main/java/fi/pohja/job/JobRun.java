package fi.pohja.job;

import java.util.Map;

/** A job as its work sees it while it runs. Used by the thread the work was called on. */
public interface JobRun {

    JobId id();

    /** What the job was started with. */
    Map<String, String> arguments();

    /** What the last {@link #checkpoint(Map)} of an earlier, interrupted run noted; empty when the job runs first. */
    Map<String, String> checkpoint();

    /**
     * Notes how far the work has come, together with what it has stored: call it inside the transaction of a portion,
     * so that after an interruption neither is without the other.
     */
    void checkpoint(Map<String, String> reached);

    /**
     * Tells how far the work is; cheap, call it for each record. Stored about once a second, and never inside the
     * work's own transaction.
     *
     * @param total 0 when it is not known
     * @throws JobCancelledException when somebody cancelled the job; inside a transaction nothing is thrown, so that
     *     portions stay whole
     */
    void progress(int done, int total);

    /**
     * Names what is being done now, such as {@code report.step.charts}; progress begins again at 0.
     *
     * @param textKey a text without arguments
     */
    void step(String textKey);

    /** Keeps a file with the job, for whoever started it, as long as the job is kept (90 days). */
    JobFile attach(String fileName, String mediaType, byte[] content);
}
