package fi.pohja.job.internal;

import static fi.pohja.schema.tenant.Tables.JOB_CHECKPOINT;
import static fi.pohja.schema.tenant.Tables.JOB_FILE;

import fi.pohja.job.JobCancelledException;
import fi.pohja.job.JobFile;
import fi.pohja.job.JobId;
import fi.pohja.job.JobRun;
import fi.pohja.table.Documents;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.TenantId;
import java.util.Map;
import java.util.UUID;

/** A job at work on this instance. The work's thread writes progress, the heartbeat's reads it. */
final class RunningJob implements JobRun {

    /** How far a job has come. */
    record Progress(String step, int done, int total) {}

    private final Database database;
    private final TenantId tenant;
    private final JobId id;
    private final int attempt;
    private final Map<String, String> arguments;
    private final Map<String, String> reached;
    private volatile Progress progress = new Progress("", 0, 0);
    private volatile boolean stop;

    RunningJob(
            Database database,
            TenantId tenant,
            JobId id,
            int attempt,
            Map<String, String> arguments,
            Map<String, String> reached) {
        this.database = database;
        this.tenant = tenant;
        this.id = id;
        this.attempt = attempt;
        this.arguments = Map.copyOf(arguments);
        this.reached = Map.copyOf(reached);
    }

    TenantId tenant() {
        return tenant;
    }

    int attempt() {
        return attempt;
    }

    Progress progress() {
        return progress;
    }

    /** Lets the work end where it next tells its progress. */
    void stop() {
        stop = true;
    }

    @Override
    public JobId id() {
        return id;
    }

    @Override
    public Map<String, String> arguments() {
        return arguments;
    }

    @Override
    public Map<String, String> checkpoint() {
        return reached;
    }

    @Override
    public void checkpoint(Map<String, String> reachedNow) {
        int mine = database.write(sql -> sql.update(JOB_CHECKPOINT)
                .set(JOB_CHECKPOINT.REACHED_JSON, Documents.ofTexts(reachedNow))
                .where(JOB_CHECKPOINT.JOB_ID.eq(id.value()), JOB_CHECKPOINT.ATTEMPT.eq(attempt))
                .execute());
        if (mine == 0) {
            // Another instance took this process for dead and does the work: this portion must not be stored too.
            throw new JobCancelledException();
        }
    }

    @Override
    public void progress(int done, int total) {
        progress = new Progress(progress.step(), done, total);
        if (stop && !database.writing()) {
            throw new JobCancelledException();
        }
    }

    @Override
    public void step(String textKey) {
        progress = new Progress(textKey, 0, 0);
        if (stop && !database.writing()) {
            throw new JobCancelledException();
        }
    }

    @Override
    public JobFile attach(String fileName, String mediaType, byte[] content) {
        JobFile file = new JobFile(UUID.randomUUID(), fileName, mediaType, content.length);
        database.change(sql -> sql.insertInto(JOB_FILE)
                .set(JOB_FILE.ID, file.id())
                .set(JOB_FILE.JOB_ID, id.value())
                .set(JOB_FILE.FILE_NAME, fileName)
                .set(JOB_FILE.MEDIA_TYPE, mediaType)
                .set(JOB_FILE.SIZE, file.size())
                .set(JOB_FILE.CONTENT, content)
                .execute());
        return file;
    }
}
