package fi.pohja.job.internal;

import static fi.pohja.schema.tenant.Tables.JOB;

import fi.pohja.job.Job;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.TenantTask;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Deletes jobs that ended long ago, with their files. */
@Singleton
final class JobTidying implements TenantTask {

    private static final Duration KEPT = Duration.ofDays(90);

    private final Database database;
    private final Clock clock;

    JobTidying(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "job.tidy";
    }

    @Override
    public Duration interval() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        database.change(sql -> sql.deleteFrom(JOB)
                .where(
                        JOB.ENDED_AT.lt(clock.instant().minus(KEPT)),
                        JOB.STATE.notIn(Job.State.WAITING.name(), Job.State.RUNNING.name()))
                .execute());
    }
}
