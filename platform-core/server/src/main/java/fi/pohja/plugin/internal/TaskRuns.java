package fi.pohja.plugin.internal;

import static fi.pohja.schema.tenant.Tables.PLUGIN_TASK;

import fi.pohja.plugin.Contributions.Contributed;
import fi.pohja.plugin.ObservationIntake;
import fi.pohja.plugin.PluginCalls.Answer;
import fi.pohja.spi.Capability;
import fi.pohja.spi.ObservationSource;
import fi.pohja.spi.PluginException;
import fi.pohja.spi.PluginException.ErrorKind;
import fi.pohja.spi.Schedule;
import fi.pohja.spi.ScheduledTask;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.TenantId;
import fi.pohja.tenancy.TenantTask;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs plugins' tasks and observation sources when they are due. A row of the tenant's says when; whoever moves it on runs
 * the task, and holds a lock of the database within the call's transaction as well, since a run that stalled beyond its
 * lease could be begun again.
 */
@Singleton
final class TaskRuns implements TenantTask {

    private static final Logger LOG = LoggerFactory.getLogger(TaskRuns.class);

    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");
    private static final Duration ROUND = Duration.ofSeconds(15);
    private static final Duration SOURCE_DEADLINE = Duration.ofSeconds(60);
    private static final Schedule SOURCE_SCHEDULE = Schedule.daily(LocalTime.of(4, 30));
    private static final Duration SOURCE_AGAIN = Duration.ofMinutes(30);
    private static final int DAYS_AT_FIRST = 3650;
    private static final int DAYS_AGAIN = 40;

    private final Database database;
    private final Clock clock;
    private final GuardedCalls calls;
    private final Registry registry;
    private final ObservationIntake intake;

    TaskRuns(Database database, Clock clock, GuardedCalls calls, Registry registry, ObservationIntake intake) {
        this.database = database;
        this.clock = clock;
        this.calls = calls;
        this.registry = registry;
        this.intake = intake;
    }

    @Override
    public String name() {
        return "plugin-tasks";
    }

    @Override
    public Duration interval() {
        return ROUND;
    }

    @Override
    public boolean wanted(TenantId tenant) {
        return registry.hasTasks(tenant);
    }

    /** Begins what is due in the bound tenant; does not wait for it. */
    @Override
    public void run() {
        for (Contributed<ScheduledTask> task : registry.tasks()) {
            ScheduledTask own = task.contribution();
            begin(task.plugin(), own.id(), own.schedule(), own.deadline()).ifPresent(now -> run(task, own));
        }
        for (Contributed<ObservationSource> source : registry.observationSources()) {
            String name = "source/" + source.contribution().id();
            begin(source.plugin(), name, SOURCE_SCHEDULE, SOURCE_DEADLINE).ifPresent(now -> fetch(source, name));
        }
    }

    private void run(Contributed<ScheduledTask> task, ScheduledTask own) {
        TenantId tenant = Scope.currentTenant();
        var _ = calls.ask(new GuardedCalls.Question<>(
                        task.plugin(),
                        task.version(),
                        "task/" + own.id(),
                        new Caller.Platform(tenant),
                        "fi",
                        GuardedCalls.lasting(own.deadline()),
                        false,
                        (context, call) -> {
                            if (locked(task.plugin(), own.id())) {
                                own.run(context);
                            }
                            return true;
                        }))
                .thenAccept(answer -> ended(tenant, task.plugin(), own.id(), answer, Optional.empty()))
                .whenComplete(TaskRuns::log);
    }

    private static void log(@Nullable Void noted, @Nullable Throwable failed) {
        if (failed != null) {
            LOG.error("What came of a plugin's work could not be noted", failed);
        }
    }

    private boolean locked(String plugin, String task) {
        return database.write(sql -> sql.fetchSingle(
                        "select pg_try_advisory_xact_lock(hashtextextended({0}, 0))",
                        DSL.val("task:" + Scope.currentTenant() + ":" + plugin + ":" + task))
                .get(0, Boolean.class));
    }

    private void fetch(Contributed<ObservationSource> source, String name) {
        TenantId tenant = Scope.currentTenant();
        ObservationSource own = source.contribution();
        LocalDate today = LocalDate.ofInstant(clock.instant(), FINLAND);
        boolean first = !intake.knows(source.plugin(), own.indicator().code());
        LocalDate from = today.minusDays(first ? DAYS_AT_FIRST : DAYS_AGAIN);
        var _ = calls.ask(new GuardedCalls.Question<>(
                        source.plugin(),
                        source.version(),
                        name,
                        new Caller.Platform(tenant),
                        "fi",
                        GuardedCalls.within(SOURCE_DEADLINE),
                        false,
                        (context, call) -> {
                            if (!registry.granted(source.plugin(), tenant).contains(Capability.RECORD_OBSERVATIONS)) {
                                throw new PluginException(
                                        ErrorKind.PLUGIN, "Observations need " + Capability.RECORD_OBSERVATIONS);
                            }
                            if (locked(source.plugin(), name)) {
                                intake.take(source.plugin(), own.indicator(), own.fetch(context, from, today));
                            }
                            return true;
                        }))
                .thenAccept(answer -> ended(tenant, source.plugin(), name, answer, Optional.of(SOURCE_AGAIN)))
                .whenComplete(TaskRuns::log);
    }

    /** Moves a task on when it is due and nobody else runs it; whoever gets an answer runs it. */
    private Optional<Instant> begin(String plugin, String task, Schedule schedule, Duration deadline) {
        Instant now = clock.instant();
        Instant lease = now.plus(deadline.multipliedBy(3));
        return database.write(sql -> {
            sql.insertInto(PLUGIN_TASK)
                    .set(PLUGIN_TASK.PLUGIN, plugin)
                    .set(PLUGIN_TASK.TASK, task)
                    .set(PLUGIN_TASK.DUE_AT, now)
                    .onConflictDoNothing()
                    .execute();
            int mine = sql.update(PLUGIN_TASK)
                    .set(PLUGIN_TASK.LEASE_UNTIL, lease)
                    .set(PLUGIN_TASK.DUE_AT, next(schedule, now))
                    .where(
                            PLUGIN_TASK.PLUGIN.eq(plugin),
                            PLUGIN_TASK.TASK.eq(task),
                            PLUGIN_TASK.DUE_AT.le(now),
                            PLUGIN_TASK.LEASE_UNTIL.isNull().or(PLUGIN_TASK.LEASE_UNTIL.lt(now)))
                    .execute();
            return mine == 0 ? Optional.<Instant>empty() : Optional.of(now);
        });
    }

    /** When a task that begins now is due again. */
    static Instant next(Schedule schedule, Instant now) {
        return switch (schedule) {
            case Schedule.Every(Duration interval) -> now.plus(interval);
            case Schedule.Daily(LocalTime at) -> {
                LocalDate today = LocalDate.ofInstant(now, FINLAND);
                Instant here = today.atTime(at).atZone(FINLAND).toInstant();
                yield here.isAfter(now)
                        ? here
                        : today.plusDays(1).atTime(at).atZone(FINLAND).toInstant();
            }
        };
    }

    private void ended(TenantId tenant, String plugin, String task, Answer<?> answer, Optional<Duration> again) {
        try {
            Scope.of(tenant)
                    .run(() -> database.change(sql -> {
                        boolean failed = answer instanceof Answer.Failed<?>;
                        var update = sql.update(PLUGIN_TASK)
                                .setNull(PLUGIN_TASK.LEASE_UNTIL)
                                .set(PLUGIN_TASK.ENDED_AT, clock.instant())
                                .set(
                                        PLUGIN_TASK.FAILURE,
                                        answer instanceof Answer.Failed<?> why ? why.message() : null);
                        if (failed && again.isPresent()) {
                            update = update.set(
                                    PLUGIN_TASK.DUE_AT, clock.instant().plus(again.get()));
                        }
                        update.where(PLUGIN_TASK.PLUGIN.eq(plugin), PLUGIN_TASK.TASK.eq(task))
                                .execute();
                    }));
        } catch (RuntimeException failed) {
            LOG.error("The end of {} of {} for {} could not be noted", task, plugin, tenant, failed);
        }
    }
}
