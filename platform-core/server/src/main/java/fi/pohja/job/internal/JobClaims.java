package fi.pohja.job.internal;

import static fi.pohja.schema.tenant.Tables.JOB;
import static fi.pohja.schema.tenant.Tables.JOB_CHECKPOINT;

import fi.pohja.access.UserId;
import fi.pohja.job.Job;
import fi.pohja.job.JobId;
import fi.pohja.job.JobResult;
import fi.pohja.problem.Violation;
import fi.pohja.table.Documents;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Scope;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;

/**
 * Which instance is at which job. A claim is a row of the database: the instance that runs a job says so every second,
 * and a job that nobody has spoken for in a while is taken up by another instance, or left as interrupted. Every method
 * works on the bound tenant.
 */
@Singleton
final class JobClaims {

    /** A job that brings its process down again and again is not begun forever. */
    private static final int MOST_ATTEMPTS = 10;

    private final Database database;
    private final Clock clock;
    private final UUID instance = UUID.randomUUID();
    private final int staleSeconds;

    JobClaims(Database database, Clock clock, @Value("${pohja.job.stale-seconds:60}") int staleSeconds) {
        this.database = database;
        this.clock = clock;
        this.staleSeconds = staleSeconds;
    }

    /** A job this instance has taken. */
    record Claimed(RunningJob job, String kind, Optional<UserId> user) {}

    /** Takes the longest waiting job, if there is one, after seeing to those whose process died. */
    Optional<Claimed> next(Predicate<String> resumable) {
        return database.write(sql -> {
            recover(sql, resumable);
            return sql.selectFrom(JOB)
                    .where(JOB.STATE.eq(Job.State.WAITING.name()))
                    .orderBy(JOB.CREATED_AT, JOB.ID)
                    .limit(1)
                    .forUpdate()
                    .skipLocked()
                    .fetchOptional()
                    .map(row -> {
                        int attempt = row.get(JOB.ATTEMPT) + 1;
                        UUID id = row.get(JOB.ID);
                        // Waits for a portion that a process taken for dead may still be storing, and reads what it
                        // reached.
                        JSONB reached = sql.insertInto(JOB_CHECKPOINT)
                                .set(JOB_CHECKPOINT.JOB_ID, id)
                                .set(JOB_CHECKPOINT.ATTEMPT, attempt)
                                .onConflict(JOB_CHECKPOINT.JOB_ID)
                                .doUpdate()
                                .set(JOB_CHECKPOINT.ATTEMPT, attempt)
                                .returning(JOB_CHECKPOINT.REACHED_JSON)
                                .fetchSingle(JOB_CHECKPOINT.REACHED_JSON);
                        sql.update(JOB)
                                .set(JOB.STATE, Job.State.RUNNING.name())
                                .set(JOB.STARTED_AT, DSL.coalesce(JOB.STARTED_AT, DSL.val(clock.instant())))
                                .set(JOB.INSTANCE, instance)
                                .set(JOB.ATTEMPT, attempt)
                                .set(JOB.HEARTBEAT_AT, DSL.currentInstant())
                                .where(JOB.ID.eq(id))
                                .execute();
                        return new Claimed(
                                new RunningJob(
                                        database,
                                        Scope.currentTenant(),
                                        new JobId(id),
                                        attempt,
                                        Documents.texts(row.get(JOB.ARGUMENTS_JSON)),
                                        Documents.texts(reached)),
                                row.get(JOB.KIND),
                                Optional.ofNullable(row.get(JOB.USER_ID)).map(UserId::new));
                    });
        });
    }

    private void recover(DSLContext sql, Predicate<String> resumable) {
        Field<Boolean> silent = DSL.field(
                "{0} < now() - make_interval(secs => {1})", Boolean.class, JOB.HEARTBEAT_AT, DSL.inline(staleSeconds));
        sql.select(JOB.ID, JOB.KIND, JOB.ATTEMPT, JOB.CANCELLING)
                .from(JOB)
                .where(JOB.STATE.eq(Job.State.RUNNING.name()), DSL.condition(silent))
                .forUpdate()
                .skipLocked()
                .fetch()
                .forEach(row -> {
                    Job.State next = row.get(JOB.CANCELLING)
                            ? Job.State.CANCELLED
                            : resumable.test(row.get(JOB.KIND)) && row.get(JOB.ATTEMPT) < MOST_ATTEMPTS
                                    ? Job.State.WAITING
                                    : Job.State.INTERRUPTED;
                    sql.update(JOB)
                            .set(JOB.STATE, next.name())
                            .set(JOB.ENDED_AT, next.ended() ? clock.instant() : null)
                            .where(JOB.ID.eq(row.get(JOB.ID)))
                            .execute();
                });
    }

    /** Whether jobs wait or run that nobody speaks for. */
    boolean anythingToDo() {
        return database.read(
                sql -> sql.fetchExists(JOB, JOB.STATE.in(Job.State.WAITING.name(), Job.State.RUNNING.name())));
    }

    /**
     * Says that a job is alive and how far it has come.
     *
     * @return whether it is to stop: cancelled, or no longer this instance's
     */
    boolean beat(RunningJob job) {
        RunningJob.Progress progress = job.progress();
        return database.write(sql -> sql.update(JOB)
                .set(JOB.HEARTBEAT_AT, DSL.currentInstant())
                .set(JOB.STEP, progress.step())
                .set(JOB.DONE, progress.done())
                .set(JOB.TOTAL, progress.total())
                .where(mine(job))
                .returning(JOB.CANCELLING)
                .fetchOptional(JOB.CANCELLING)
                .orElse(true));
    }

    void done(RunningJob job, JobResult result) {
        RunningJob.Progress progress = job.progress();
        database.change(sql -> sql.update(JOB)
                .set(JOB.STATE, Job.State.DONE.name())
                .set(JOB.ENDED_AT, clock.instant())
                .set(JOB.STEP, progress.step())
                .set(JOB.DONE, progress.done())
                .set(JOB.TOTAL, progress.total())
                .set(JOB.COUNTS_JSON, Documents.ofCounts(result.counts()))
                .set(
                        JOB.RESULT_TYPE,
                        result.subject().map(subject -> subject.type()).orElse(null))
                .set(
                        JOB.RESULT_ID,
                        result.subject().map(subject -> subject.id()).orElse(null))
                .where(mine(job))
                .execute());
    }

    /**
     * Ends a job that was told to stop.
     *
     * @param again whether another process is to go on with it
     * @param interrupted whether this process stops, not the user
     */
    void stopped(RunningJob job, boolean again, boolean interrupted) {
        Job.State ended = interrupted ? Job.State.INTERRUPTED : Job.State.CANCELLED;
        RunningJob.Progress progress = job.progress();
        database.change(sql -> {
            Field<String> next = DSL.when(JOB.CANCELLING, Job.State.CANCELLED.name())
                    .otherwise(again ? Job.State.WAITING.name() : ended.name());
            sql.update(JOB)
                    .set(JOB.STATE, next)
                    .set(JOB.DONE, progress.done())
                    .set(JOB.TOTAL, progress.total())
                    .set(JOB.ENDED_AT, again ? null : clock.instant())
                    .where(mine(job))
                    .execute();
        });
    }

    void refused(RunningJob job, List<Violation> why) {
        database.change(sql -> sql.update(JOB)
                .set(JOB.STATE, Job.State.FAILED.name())
                .set(JOB.ENDED_AT, clock.instant())
                .set(JOB.REFUSAL_JSON, Documents.ofFaults(why))
                .where(mine(job))
                .execute());
    }

    void failed(RunningJob job, String failure) {
        database.change(sql -> sql.update(JOB)
                .set(JOB.STATE, Job.State.FAILED.name())
                .set(JOB.ENDED_AT, clock.instant())
                .set(JOB.FAILURE, failure)
                .where(mine(job))
                .execute());
    }

    private Condition mine(RunningJob job) {
        return JOB.ID
                .eq(job.id().value())
                .and(JOB.STATE.eq(Job.State.RUNNING.name()))
                .and(JOB.INSTANCE.eq(instance))
                .and(JOB.ATTEMPT.eq(job.attempt()));
    }
}
