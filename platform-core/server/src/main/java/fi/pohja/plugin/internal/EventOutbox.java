package fi.pohja.plugin.internal;

import static fi.pohja.schema.tenant.Tables.PLUGIN_EVENT;
import static fi.pohja.schema.tenant.Tables.PLUGIN_SUBSCRIPTION;

import fi.pohja.audit.AuditListener;
import fi.pohja.audit.Subject;
import fi.pohja.plugin.Contributions.Contributed;
import fi.pohja.plugin.PluginAudit;
import fi.pohja.plugin.PluginCalls.Answer;
import fi.pohja.spi.EventListener;
import fi.pohja.spi.core.CoreEvent;
import fi.pohja.spi.core.MeasureId;
import fi.pohja.spi.core.OrganisationId;
import fi.pohja.spi.core.ProjectId;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.TenantId;
import fi.pohja.tenancy.TenantTask;
import io.micronaut.context.BeanProvider;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what happened in the core to plugins' listeners: a row for each listener, written in the transaction of the
 * audited change, deleted in the transaction of the listener's call. So nothing is lost, and what a listener stores is
 * stored once.
 */
@Singleton
final class EventOutbox implements AuditListener, TenantTask {

    private static final Logger LOG = LoggerFactory.getLogger(EventOutbox.class);

    private static final Duration DEADLINE = Duration.ofSeconds(5);
    private static final Duration ROUND = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration GIVEN_UP = Duration.ofDays(1);
    private static final int AT_ONCE = 100;
    private static final int MOST_DOUBLINGS = 10;
    private static final String EVERYTHING = "*";

    private final Database database;
    private final Clock clock;
    private final BeanProvider<GuardedCalls> calls;
    private final Registry registry;
    private final Set<TenantId> waiting = ConcurrentHashMap.newKeySet();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("plugin-events").factory());

    EventOutbox(Database database, Clock clock, BeanProvider<GuardedCalls> calls, Registry registry) {
        this.database = database;
        this.clock = clock;
        this.calls = calls;
        this.registry = registry;
    }

    /** One event on its way to one listener. */
    private record Waiting(
            long id,
            UUID event,
            String plugin,
            String listener,
            String action,
            String type,
            UUID subject,
            Instant at,
            int attempts) {}

    @Override
    public void recorded(Instant at, String action, Subject subject) {
        if (PluginAudit.owns(subject.type())) {
            // A listener to everything that records a step would hear of it, and record another.
            return;
        }
        TenantId tenant = Scope.currentTenant();
        int rows = database.write(sql -> sql.insertInto(
                        PLUGIN_EVENT,
                        PLUGIN_EVENT.EVENT,
                        PLUGIN_EVENT.PLUGIN,
                        PLUGIN_EVENT.LISTENER,
                        PLUGIN_EVENT.ACTION,
                        PLUGIN_EVENT.SUBJECT_TYPE,
                        PLUGIN_EVENT.SUBJECT_ID,
                        PLUGIN_EVENT.HAPPENED_AT,
                        PLUGIN_EVENT.NEXT_AT)
                .select(sql.select(
                                DSL.val(UUID.randomUUID()),
                                PLUGIN_SUBSCRIPTION.PLUGIN,
                                PLUGIN_SUBSCRIPTION.LISTENER,
                                DSL.val(action),
                                DSL.val(subject.type()),
                                DSL.val(subject.id()),
                                DSL.val(at, PLUGIN_EVENT.HAPPENED_AT.getDataType()),
                                DSL.val(at, PLUGIN_EVENT.NEXT_AT.getDataType()))
                        .from(PLUGIN_SUBSCRIPTION)
                        .where(PLUGIN_SUBSCRIPTION.SUBJECT_TYPE.in(subject.type(), EVERYTHING)))
                .execute());
        if (rows > 0) {
            database.afterCommit(() -> wake(tenant));
        }
    }

    private void wake(TenantId tenant) {
        if (waiting.add(tenant)) {
            thread.execute(() -> {
                waiting.remove(tenant);
                try {
                    Scope.of(tenant).run(this::run);
                } catch (RuntimeException failed) {
                    LOG.error("Events of {} wait for the next round", tenant, failed);
                }
            });
        }
    }

    @Override
    public String name() {
        return "plugin-events";
    }

    @Override
    public Duration interval() {
        return ROUND;
    }

    @Override
    public boolean wanted(TenantId tenant) {
        return registry.listening(tenant);
    }

    /** Gives what waits in the bound tenant to the listeners that are there. */
    @Override
    public void run() {
        List<Contributed<EventListener<?>>> listeners = registry.listeners();
        if (listeners.isEmpty()) {
            return;
        }
        List<Waiting> batch;
        do {
            batch = database.read(this::due);
            Set<String> held = new HashSet<>();
            for (Waiting one : batch) {
                String aggregate = one.plugin() + "/" + one.listener() + "/" + one.subject();
                if (!held.contains(aggregate) && !give(one, listeners)) {
                    held.add(aggregate);
                }
            }
            if (!held.isEmpty()) {
                return;
            }
        } while (batch.size() == AT_ONCE);
    }

    /** What is due, in order; nothing of an aggregate whose first event waits for a later attempt. */
    private List<Waiting> due(DSLContext sql) {
        var earlier = PLUGIN_EVENT.as("earlier");
        return sql.selectFrom(PLUGIN_EVENT)
                .where(PLUGIN_EVENT.NEXT_AT.le(clock.instant()))
                .andNotExists(sql.selectOne()
                        .from(earlier)
                        .where(
                                earlier.PLUGIN.eq(PLUGIN_EVENT.PLUGIN),
                                earlier.LISTENER.eq(PLUGIN_EVENT.LISTENER),
                                earlier.SUBJECT_ID.eq(PLUGIN_EVENT.SUBJECT_ID),
                                earlier.ID.lt(PLUGIN_EVENT.ID),
                                earlier.NEXT_AT.gt(clock.instant())))
                .orderBy(PLUGIN_EVENT.ID)
                .limit(AT_ONCE)
                .fetch(row -> new Waiting(
                        row.get(PLUGIN_EVENT.ID),
                        row.get(PLUGIN_EVENT.EVENT),
                        row.get(PLUGIN_EVENT.PLUGIN),
                        row.get(PLUGIN_EVENT.LISTENER),
                        row.get(PLUGIN_EVENT.ACTION),
                        row.get(PLUGIN_EVENT.SUBJECT_TYPE),
                        row.get(PLUGIN_EVENT.SUBJECT_ID),
                        row.get(PLUGIN_EVENT.HAPPENED_AT),
                        row.get(PLUGIN_EVENT.ATTEMPTS)));
    }

    /** Whether the aggregate's next event may follow. */
    private boolean give(Waiting event, List<Contributed<EventListener<?>>> listeners) {
        Optional<Contributed<EventListener<?>>> listener = listeners.stream()
                .filter(one -> one.plugin().equals(event.plugin())
                        && one.contribution().id().equals(event.listener()))
                .findFirst();
        if (listener.isEmpty()) {
            return false;
        }
        Answer<Boolean> answer = calls.get()
                .ask(question(event, listener.get(), listener.get().contribution()))
                .join();
        if (answer instanceof Answer.Content<Boolean>) {
            return true;
        }
        Instant now = clock.instant();
        boolean givenUp = event.at().isBefore(now.minus(GIVEN_UP));
        long pause = Math.min(LONGEST_PAUSE.toSeconds(), 5L << Math.min(event.attempts(), MOST_DOUBLINGS));
        database.change(sql -> {
            if (givenUp) {
                LOG.error(
                        "{} of {} never took the event {} of a day ago: it is dropped",
                        event.listener(),
                        event.plugin(),
                        event.event());
                sql.deleteFrom(PLUGIN_EVENT)
                        .where(PLUGIN_EVENT.ID.eq(event.id()))
                        .execute();
            } else {
                sql.update(PLUGIN_EVENT)
                        .set(PLUGIN_EVENT.ATTEMPTS, event.attempts() + 1)
                        .set(PLUGIN_EVENT.NEXT_AT, now.plusSeconds(pause))
                        .where(PLUGIN_EVENT.ID.eq(event.id()))
                        .execute();
            }
        });
        return givenUp;
    }

    private <E extends CoreEvent> GuardedCalls.Question<Boolean> question(
            Waiting event, Contributed<?> listener, EventListener<E> own) {
        return new GuardedCalls.Question<>(
                listener.plugin(),
                listener.version(),
                "listener/" + own.id(),
                new Caller.Platform(Scope.currentTenant()),
                "fi",
                GuardedCalls.within(DEADLINE),
                false,
                (context, call) -> {
                    // The row is the lock: whoever deletes it calls the listener, in the same transaction.
                    int mine = database.write(sql -> sql.deleteFrom(PLUGIN_EVENT)
                            .where(PLUGIN_EVENT.ID.eq(event.id()))
                            .execute());
                    if (mine > 0) {
                        own.on(context, own.event().cast(event(own.event(), event)));
                    }
                    return true;
                });
    }

    private static CoreEvent event(Class<? extends CoreEvent> kind, Waiting event) {
        if (kind == CoreEvent.ProjectEvent.class) {
            return new CoreEvent.ProjectEvent(
                    event.event(), event.at(), event.action(), new ProjectId(event.subject()));
        }
        if (kind == CoreEvent.MeasureEvent.class) {
            return new CoreEvent.MeasureEvent(
                    event.event(), event.at(), event.action(), new MeasureId(event.subject()));
        }
        if (kind == CoreEvent.OrganisationEvent.class) {
            return new CoreEvent.OrganisationEvent(
                    event.event(), event.at(), event.action(), new OrganisationId(event.subject()));
        }
        return new CoreEvent.AnyEvent(event.event(), event.at(), event.action(), event.type(), event.subject());
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
