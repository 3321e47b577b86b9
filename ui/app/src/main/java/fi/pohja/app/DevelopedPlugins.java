package fi.pohja.app;

import fi.pohja.access.Operator;
import fi.pohja.access.SignedIn;
import fi.pohja.plugin.InstalledPlugin;
import fi.pohja.plugin.PluginState;
import fi.pohja.plugin.Plugins;
import fi.pohja.plugin.TenantPlugin;
import fi.pohja.plugin.TenantPlugins;
import fi.pohja.problem.InvalidException;
import fi.pohja.tenancy.TenantId;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plugins under development: what lies in their projects' {@code target/classes} is installed as an archive, and again
 * whenever it has changed and is at rest. An upgrade like any other: open pages are brought to the new version, and one
 * that does not start leaves the version before at work.
 */
@Singleton
final class DevelopedPlugins {

    /** Whoever started it reads the log, which is in English. */
    private static final Operator AUTHOR = new Operator(new UUID(0, 0), "dev", "Pohja", "en");

    private static final Logger LOG = LoggerFactory.getLogger(DevelopedPlugins.class);

    private static final Duration LOOK = Duration.ofMillis(400);

    private final Plugins plugins;
    private final TenantPlugins tenantPlugins;
    private final Clock clock;
    private final Map<Path, Long> installed = new HashMap<>();
    private final Map<Path, Long> seen = new HashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("developed-plugins").factory());

    DevelopedPlugins(Plugins plugins, TenantPlugins tenantPlugins, Clock clock) {
        this.plugins = plugins;
        this.tenantPlugins = tenantPlugins;
        this.clock = clock;
    }

    /**
     * Begins to look; returns at once.
     *
     * @param projects folders of Maven projects that were packaged at least once
     * @param tenant where the plugins are switched on
     */
    void begin(List<Path> projects, TenantId tenant) {
        ScheduledFuture<?> looking = thread.scheduleWithFixedDelay(
                () -> projects.forEach(project -> look(project, tenant)), 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
        LOG.debug("{}", looking);
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    /** A compiler writes one file after another: only what is as it was a moment ago is taken. */
    private void look(Path project, TenantId tenant) {
        try {
            long state = DevelopedArchive.state(project);
            boolean atRest = Long.valueOf(state).equals(seen.put(project, state));
            if (atRest && !Long.valueOf(state).equals(installed.get(project))) {
                installed.put(project, state);
                install(project, tenant);
            }
        } catch (InvalidException refused) {
            LOG.error("{} was not loaded: {}", project, sentences(refused));
        } catch (IOException | RuntimeException failed) {
            LOG.error("{} was not loaded", project, failed);
        }
    }

    private void install(Path project, TenantId tenant) throws IOException {
        long begun = System.nanoTime();
        byte[] archive = DevelopedArchive.of(project, clock.instant());
        InstalledPlugin plugin = AUTHOR.call(() -> plugins.install(new ByteArrayInputStream(archive)));
        if (plugin.state() != PluginState.STARTED) {
            LOG.error(
                    "{} {} did not start: {}",
                    plugin.id(),
                    plugin.version(),
                    plugin.reason().orElse("no reason is known"));
            return;
        }
        plugin.failedUpgrade()
                .ifPresent(
                        failed -> LOG.error("{} {} did not start: {}", plugin.id(), failed.version(), failed.reason()));
        TenantPlugin on = SignedIn.unattended(tenant, () -> switchedOn(plugin));
        LOG.info(
                "{} {} is loaded, in {} {}, after {} ms{}",
                plugin.id(),
                plugin.version(),
                tenant.slug(),
                on.state(),
                (System.nanoTime() - begun) / 1_000_000,
                on.reason().map(reason -> ": " + reason).orElse(""));
    }

    private TenantPlugin switchedOn(InstalledPlugin plugin) {
        TenantPlugin here = tenantPlugins.find(plugin.id()).orElseThrow();
        return switch (here.state()) {
            case ON, MIGRATING -> here;
            case SUSPENDED -> tenantPlugins.resume(plugin.id());
            case OFF, FAILED ->
                tenantPlugins.switchOn(plugin.id(), plugin.offer().capabilities());
        };
    }

    private static String sentences(InvalidException refused) {
        return refused.violations().stream()
                .map(violation -> violation.arguments().isEmpty()
                        ? violation.code()
                        : violation.arguments().stream().map(String::valueOf).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }
}
