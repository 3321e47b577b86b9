package fi.pohja.plugin.internal;

import fi.pohja.plugin.Fault;
import fi.pohja.plugin.PluginArchive.Requirement;
import fi.pohja.plugin.PluginState;
import fi.pohja.plugin.TenantPluginState;
import fi.pohja.spi.PluginException.ErrorKind;
import fi.pohja.spi.SpiVersion;
import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings this instance to what the database says is wanted: starts, upgrades, stops. Looks once a second, on a thread of
 * its own; nothing else of the process waits for it, and nothing a plugin does makes it fail.
 */
@Singleton
final class PluginHost {

    private static final Logger LOG = LoggerFactory.getLogger(PluginHost.class);

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int LOOKS_BETWEEN_SIGNS = 15;
    private static final Duration DRAIN = Duration.ofSeconds(30);
    private static final Duration LOOK_AT_CALLS = Duration.ofMillis(20);

    private final PluginStore store;
    private final ArchiveCheck check;
    private final Starter starter;
    private final Registry registry;
    private final Switches switches;
    private final Tables tables;
    private final Faults faults;
    private final Marker marker;
    private final Reasons reasons;
    private final PluginChangeNews news;
    private final Clock clock;
    private final String instance;
    private final boolean looking;

    private final Map<String, Status> statuses = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> attempted = new HashMap<>();
    private final AtomicBoolean begun = new AtomicBoolean();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("plugins").factory());
    private final java.util.concurrent.ExecutorService ending = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("plugin-end-", 1).factory());
    private long seen = -1;
    private int looks;
    private volatile java.time.Instant changedAt = java.time.Instant.EPOCH;

    /** How a plugin stands on this instance; the reason is kept as {@link Reasons} has it. */
    record Status(PluginState state, Optional<String> version, Optional<String> reason) {}

    PluginHost(
            PluginStore store,
            ArchiveCheck check,
            Starter starter,
            Registry registry,
            Switches switches,
            Tables tables,
            Faults faults,
            Marker marker,
            Reasons reasons,
            PluginChangeNews news,
            Clock clock,
            @Value("${pohja.plugins.look:true}") boolean looking) {
        this.store = store;
        this.check = check;
        this.starter = starter;
        this.registry = registry;
        this.switches = switches;
        this.tables = tables;
        this.faults = faults;
        this.marker = marker;
        this.reasons = reasons;
        this.news = news;
        this.clock = clock;
        this.looking = looking;
        this.instance = name();
    }

    private static String name() {
        return Optional.ofNullable(System.getenv("HOSTNAME")).orElse("pohja") + "/"
                + ProcessHandle.current().pid() + "/"
                + UUID.randomUUID().toString().substring(0, 4);
    }

    /** Begins to look; once. */
    void begin() {
        if (begun.compareAndSet(false, true)) {
            suspendWhatBroughtDown();
            if (looking) {
                var _ = thread.scheduleWithFixedDelay(this::look, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    private void suspendWhatBroughtDown() {
        try {
            for (Marker.Left left : marker.left()) {
                switches.refresh();
                faults.note(
                        new Faults.Place(left.plugin(), "", Optional.of(left.tenant()), left.contribution()),
                        ErrorKind.PLUGIN,
                        Fault.Code.BROUGHT_DOWN,
                        "was at work when the process ran out of memory",
                        "",
                        "");
                faults.suspend(left.plugin(), left.tenant(), Reasons.of("broughtDown", left.contribution()));
            }
        } catch (RuntimeException failed) {
            LOG.error("What brought the process down could not be suspended", failed);
        }
    }

    private void look() {
        try {
            long revision = store.revision();
            looks++;
            if (revision != seen || looks % LOOKS_BETWEEN_SIGNS == 0) {
                bringAbout();
            }
        } catch (RuntimeException | Error failed) {
            LOG.error("What is wanted of plugins could not be brought about; it is tried again", failed);
        }
    }

    /** Brings this instance to what is wanted now, and returns when it is there. */
    synchronized void bringAbout() {
        seen = store.revision();
        switches.refresh();
        List<Wanted> wanted = store.wanted();
        Map<String, Wanted> byId = new LinkedHashMap<>();
        wanted.forEach(plugin -> byId.put(plugin.id(), plugin));
        stopWhatIsNotWanted(byId);
        Set<String> decided = new HashSet<>();
        for (Wanted plugin : wanted) {
            decide(plugin, byId, decided);
        }
        statuses.keySet().retainAll(byId.keySet());
        changedAt = clock.instant();
        for (Wanted plugin : wanted) {
            Status status = status(plugin.id());
            int abandoned = registry.running(plugin.id())
                    .map(one -> one.threads().abandoned())
                    .orElse(0);
            store.say(instance, plugin.id(), status.version(), status.state(), status.reason(), abandoned);
        }
    }

    /** When anything last changed here. */
    java.time.Instant changedAt() {
        return changedAt;
    }

    Status status(String id) {
        return statuses.getOrDefault(id, new Status(PluginState.INSTALLED, Optional.empty(), Optional.empty()));
    }

    private void stopWhatIsNotWanted(Map<String, Wanted> byId) {
        List<Running> running = new ArrayList<>(registry.plugins()).reversed();
        for (Running one : running) {
            Wanted wanted = byId.get(one.id());
            if (wanted == null
                    || !wanted.started()
                    || wanted.failure().isPresent()
                    || lacking(one.manifest(), byId).isPresent()) {
                leave(one, false);
            }
        }
    }

    /** What a plugin needs that will not be there; empty when all will. */
    private static Optional<String> lacking(Manifest manifest, Map<String, Wanted> byId) {
        if (!manifest.spi().includes(Version.parse(SpiVersion.CURRENT).orElseThrow())) {
            return Optional.of(Reasons.of("spi", manifest.spi(), SpiVersion.CURRENT));
        }
        for (Requirement requirement : manifest.dependencies()) {
            Optional<String> there = Optional.ofNullable(byId.get(requirement.id()))
                    .filter(other -> other.started() && other.failure().isEmpty())
                    .map(other -> other.archive().version());
            boolean fits = there.filter(version -> VersionRange.parse(requirement.range())
                            .orElseThrow()
                            .includes(Version.parse(version).orElseThrow()))
                    .isPresent();
            if (!fits && !requirement.optional()) {
                return Optional.of(
                        there.map(version -> Reasons.of("otherVersion", requirement.id(), requirement.range(), version))
                                .orElseGet(() -> Reasons.of("missing", requirement.id(), requirement.range())));
            }
        }
        return Optional.empty();
    }

    /** Decides about a plugin after those it needs; a circle is cut where it closes. */
    private void decide(Wanted plugin, Map<String, Wanted> byId, Set<String> decided) {
        if (!decided.add(plugin.id())) {
            return;
        }
        Manifest manifest = plugin.archive().manifest();
        manifest.dependencies().stream()
                .map(requirement -> byId.get(requirement.id()))
                .filter(Objects::nonNull)
                .forEach(needed -> decide(needed, byId, decided));
        Optional<Running> running = registry.running(plugin.id());
        if (!plugin.started()) {
            statuses.put(plugin.id(), new Status(PluginState.STOPPED, Optional.empty(), Optional.empty()));
            return;
        }
        if (plugin.failure().isPresent()) {
            statuses.put(plugin.id(), new Status(PluginState.FAILED, Optional.empty(), plugin.failure()));
            return;
        }
        if (running.isPresent()
                && running.get().version().equals(plugin.archive().version())) {
            statuses.put(
                    plugin.id(),
                    new Status(PluginState.STARTED, Optional.of(running.get().version()), Optional.empty()));
            return;
        }
        Optional<String> lacking = lacking(manifest, byId)
                .or(() -> manifest.dependencies().stream()
                        .filter(requirement -> !requirement.optional()
                                && registry.running(requirement.id()).isEmpty())
                        .map(requirement -> Reasons.of("notStarted", requirement.id()))
                        .findFirst());
        if (lacking.isPresent()) {
            if (running.isPresent()) {
                goOn(plugin, running.get(), lacking.get());
            } else {
                statuses.put(plugin.id(), new Status(PluginState.INCOMPATIBLE, Optional.empty(), lacking));
            }
            return;
        }
        String attempt = plugin.archive().version() + " " + plugin.attempt();
        if (!attempted.computeIfAbsent(plugin.id(), any -> new HashSet<>()).add(attempt)) {
            return;
        }
        start(plugin, running);
    }

    private void start(Wanted plugin, Optional<Running> before) {
        String id = plugin.id();
        String version = plugin.archive().version();
        try {
            ArchiveCheck.Checked archive = check.read(new ByteArrayInputStream(store.content(id, version)));
            Running next = starter.start(archive);
            tables.migrateBefore(next);
            registry.enter(next);
            statuses.put(id, new Status(PluginState.STARTED, Optional.of(version), Optional.empty()));
            LOG.info("{} {} is started", id, version);
            before.ifPresent(old -> end(old, true));
            news.tell(listener -> listener.started(id, version));
        } catch (Starter.NotStartedException | RuntimeException | Error failed) {
            String reason = failed instanceof Starter.NotStartedException
                    ? String.valueOf(failed.getMessage())
                    : Traces.line(failed);
            faults.note(
                    new Faults.Place(id, version, Optional.empty(), "start"),
                    ErrorKind.PLUGIN,
                    Fault.Code.START,
                    "could not be started: " + reason,
                    reason,
                    failed instanceof Starter.NotStartedException ? "" : Traces.text(failed));
            String said = Reasons.of("start", reason);
            if (before.isPresent()) {
                goOn(plugin, before.get(), said);
            } else {
                statuses.put(id, new Status(PluginState.FAILED, Optional.empty(), Optional.of(said)));
            }
        }
    }

    /** The upgrade did not come about: the version at work goes on, here and everywhere. */
    private void goOn(Wanted plugin, Running atWork, String reason) {
        LOG.error(
                "{} {} cannot take over, {} goes on: {}",
                plugin.id(),
                plugin.archive().version(),
                atWork.version(),
                reasons.said("en", reason));
        store.upgradeFailed(plugin.id(), plugin.archive().version(), reason, atWork.version());
        statuses.put(plugin.id(), new Status(PluginState.STARTED, Optional.of(atWork.version()), Optional.empty()));
    }

    private void leave(Running one, boolean replaced) {
        registry.takeOut(one);
        attempted.remove(one.id());
        end(one, replaced);
    }

    /** Ends a version that offers nothing any more, when its calls have. */
    private void end(Running old, boolean replaced) {
        ClassLoader loader = old.loader();
        news.tell(listener -> listener.leaving(old.id(), old.version(), loader, replaced));
        ending.execute(() -> {
            try {
                long until = System.nanoTime() + DRAIN.toNanos();
                while (old.calls() > 0 && System.nanoTime() < until) {
                    java.util.concurrent.locks.LockSupport.parkNanos(LOOK_AT_CALLS.toNanos());
                }
                if (old.calls() > 0) {
                    LOG.warn("{} is stopped with {} calls at work", old, old.calls());
                }
                news.tell(listener -> listener.left(old.id(), old.version(), loader));
                old.end();
                LOG.info("{} is stopped", old);
            } catch (RuntimeException | Error failed) {
                LOG.error("{} did not end cleanly: {}", old, Traces.text(failed));
            } finally {
                registry.gone(old);
            }
        });
    }

    /** Ids of plugins that need this one. */
    List<String> dependents(String id) {
        return store.wanted().stream()
                .filter(plugin -> plugin.archive().manifest().dependencies().stream()
                        .anyMatch(requirement -> requirement.id().equals(id) && !requirement.optional()))
                .map(Wanted::id)
                .toList();
    }

    /** Ids of plugins at work in a tenant that need this one. */
    List<String> dependentsIn(String id, fi.pohja.tenancy.TenantId tenant) {
        return dependents(id).stream()
                .filter(other -> switches.of(other, tenant).state() != TenantPluginState.OFF)
                .toList();
    }

    /** How many plugins stand so on this instance. */
    long count(PluginState state) {
        return statuses.values().stream()
                .filter(status -> status.state() == state)
                .count();
    }

    /** How many threads cannot be stopped, of all plugins. */
    int abandoned() {
        return registry.plugins().stream()
                .mapToInt(one -> one.threads().abandoned())
                .sum();
    }

    /** Waits until versions that were left have ended; for tests and for the end of the process. */
    boolean quiet(Duration most) {
        long until = System.nanoTime() + most.toNanos();
        while (registry.leavingCount() > 0 && System.nanoTime() < until) {
            java.util.concurrent.locks.LockSupport.parkNanos(LOOK_AT_CALLS.toNanos());
        }
        return registry.leavingCount() == 0;
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
        for (Running one : new ArrayList<>(registry.plugins()).reversed()) {
            registry.takeOut(one);
            registry.gone(one);
            one.end();
        }
        ending.shutdownNow();
        try {
            store.forget(instance);
        } catch (RuntimeException gone) {
            LOG.debug("The database was gone before this instance could say so", gone);
        }
    }
}
