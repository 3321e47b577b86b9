package fi.pohja.job.internal;

import static fi.pohja.schema.tenant.Tables.JOB;
import static fi.pohja.schema.tenant.Tables.JOB_FILE;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.Actor;
import fi.pohja.job.Job;
import fi.pohja.job.JobFile;
import fi.pohja.job.JobId;
import fi.pohja.job.Jobs;
import fi.pohja.listing.Listing;
import fi.pohja.listing.Slice;
import fi.pohja.problem.NotFoundException;
import fi.pohja.table.Documents;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Jobs as rows; {@link Workers} hears of new ones once they are committed. */
@Singleton
final class StoredJobs implements Jobs {

    private static final int LONGEST_LABEL = 300;

    private final Database database;
    private final Clock clock;
    private final Workers workers;

    StoredJobs(Database database, Clock clock, Workers workers) {
        this.database = database;
        this.clock = clock;
        this.workers = workers;
    }

    @Override
    public JobId start(String kind, String label, Map<String, String> arguments) {
        if (workers.kind(kind).isEmpty()) {
            throw new IllegalArgumentException("No bean is the job kind " + kind);
        }
        JobId id = new JobId(UUID.randomUUID());
        Actor actor = Actor.current();
        TenantId tenant = Scope.currentTenant();
        database.change(sql -> {
            sql.insertInto(JOB)
                    .set(JOB.ID, id.value())
                    .set(JOB.KIND, kind)
                    .set(JOB.LABEL, label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL) : label)
                    .set(JOB.STATE, Job.State.WAITING.name())
                    .set(JOB.USER_ID, actor.user().orElse(null))
                    .set(JOB.USER_NAME, actor.name())
                    .set(JOB.ARGUMENTS_JSON, Documents.ofTexts(arguments))
                    .set(JOB.CREATED_AT, clock.instant())
                    .execute();
            database.afterCommit(() -> workers.look(tenant));
        });
        return id;
    }

    @Override
    public Job find(JobId id) {
        Condition mine = mine(true).and(JOB.ID.eq(id.value()));
        Job found = database.read(sql -> JobRows.fetch(sql, mine, 0, 1)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException(id));
        if (!found.state().ended() && !workers.running(id)) {
            workers.look(Scope.currentTenant());
        }
        return found;
    }

    @Override
    public boolean ended(JobId id) {
        return database.read(sql -> !sql.fetchExists(
                JOB, JOB.ID.eq(id.value()), JOB.STATE.in(Job.State.WAITING.name(), Job.State.RUNNING.name())));
    }

    @Override
    public Listing<Job> mine(Slice slice) {
        Condition mine = mine(false);
        return database.read(sql -> {
            List<Job> jobs =
                    JobRows.fetch(sql, mine, slice.offset(), slice.limit(), JOB.CREATED_AT.desc(), JOB.ID.desc());
            return new Listing<>(jobs, sql.fetchCount(JOB, mine));
        });
    }

    @Override
    public void cancel(JobId id) {
        Condition mine = mine(true).and(JOB.ID.eq(id.value()));
        database.change(sql -> {
            if (!sql.fetchExists(JOB, mine)) {
                throw new NotFoundException(id);
            }
            int waited = sql.update(JOB)
                    .set(JOB.STATE, Job.State.CANCELLED.name())
                    .set(JOB.ENDED_AT, clock.instant())
                    .where(mine, JOB.STATE.eq(Job.State.WAITING.name()))
                    .execute();
            if (waited == 0) {
                sql.update(JOB)
                        .set(JOB.CANCELLING, true)
                        .where(mine, JOB.STATE.eq(Job.State.RUNNING.name()))
                        .execute();
                database.afterCommit(() -> workers.cancel(id));
            }
        });
    }

    @Override
    public JobFile.Opened open(JobId job, UUID file) {
        Condition mine = mine(true).and(JOB.ID.eq(job.value())).and(JOB_FILE.ID.eq(file));
        return database.read(sql -> sql.select(JOB_FILE.fields())
                .from(JOB_FILE)
                .join(JOB)
                .on(JOB.ID.eq(JOB_FILE.JOB_ID))
                .where(mine)
                .fetchOptional(row ->
                        new JobFile.Opened(JobRows.file(row), new ByteArrayInputStream(row.get(JOB_FILE.CONTENT))))
                .orElseThrow(() -> new NotFoundException(job)));
    }

    /** Jobs of whoever calls; all, where asked for, for those who administer the tenant and for the platform's work. */
    private static Condition mine(boolean othersToo) {
        if (othersToo && SignedIn.allowed(Permission.ADMINISTER_TENANT)) {
            return DSL.noCondition();
        }
        return JOB.USER_ID.eq(SignedIn.current().user().value());
    }
}
