package fi.pohja.plugin.internal;

import fi.pohja.plugin.ContributionKind;
import fi.pohja.spi.Capability;
import fi.pohja.spi.PlatformPlugin;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts one version of a plugin, and leaves nothing behind when that fails. */
@Singleton
final class Starter {

    static final Duration DEADLINE = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(Starter.class);

    private final Clock clock;
    private final List<ContributionKind<?>> furtherKinds;
    private final Path cache;
    private final boolean demonstration;
    private final AtomicInteger number = new AtomicInteger();

    Starter(
            Clock clock,
            List<ContributionKind<?>> furtherKinds,
            @Value("${pohja.plugins.cache:}") String cache,
            @Value("${pohja.embedded:false}") boolean demonstration) {
        this.demonstration = demonstration;
        this.clock = clock;
        this.furtherKinds = List.copyOf(furtherKinds);
        try {
            this.cache = cache.isEmpty()
                    ? Files.createTempDirectory("pohja-plugins-")
                    : Files.createDirectories(Path.of(cache));
        } catch (IOException e) {
            throw new UncheckedIOException("The cache of plugins cannot be made", e);
        }
    }

    List<ContributionKind<?>> furtherKinds() {
        return furtherKinds;
    }

    /**
     * Loads an archive and asks the plugin for all it offers.
     *
     * @throws NotStartedException when that fails or takes longer than {@link #DEADLINE}
     */
    Running start(ArchiveCheck.Checked archive) throws NotStartedException {
        Manifest manifest = archive.manifest();
        ArchiveLoader loaded = ArchiveLoader.open(
                archive, cache.resolve(manifest.id() + "-" + manifest.version() + "-" + number.incrementAndGet()));
        CallThreads threads = new CallThreads(manifest.id());
        HostContext context = new HostContext(manifest, clock, threads.executor(), demonstration);
        // The host's own work, which can take seconds the first time: no part of the plugin's ten.
        PluginJson json = new PluginJson();
        try {
            return threads.onceWithin(DEADLINE, "Starting", () -> {
                Thread.currentThread().setContextClassLoader(loaded.loader());
                try {
                    return started(archive, loaded, context, threads, json);
                } finally {
                    Thread.currentThread().setContextClassLoader(Starter.class.getClassLoader());
                }
            });
        } catch (Exception | Error failed) {
            LOG.error("{} {} could not be started: {}", manifest.id(), manifest.version(), Traces.text(failed));
            context.end();
            context.close();
            threads.close();
            json.close();
            loaded.close();
            Releasing.forget(loaded.loader(), LOG);
            throw new NotStartedException(Traces.line(failed), failed instanceof TimeoutException);
        }
    }

    private Running started(
            ArchiveCheck.Checked archive,
            ArchiveLoader loaded,
            HostContext context,
            CallThreads threads,
            PluginJson json)
            throws Exception {
        Manifest manifest = archive.manifest();
        PlatformPlugin plugin = loaded.instance();
        var capabilities = plugin.capabilities();
        PluginTexts texts = new PluginTexts(manifest.id(), plugin.texts(), loaded.loader());
        context.know(texts, capabilities.contains(Capability.OUTSIDE_CALLS));
        plugin.start(context);
        Offered offered = Offered.by(manifest.id(), manifest.version(), plugin, furtherKinds);
        return new Running(manifest, loaded, plugin, offered, texts, json, context, archive.screenshots(), threads);
    }

    /** It could not be started; says why without holding anything of the plugin's. */
    static final class NotStartedException extends Exception {
        private static final long serialVersionUID = 1L;

        private final boolean late;

        NotStartedException(String why, boolean late) {
            super(why);
            this.late = late;
        }

        /** Whether it only took too long, which a busy machine can be the cause of. */
        boolean late() {
            return late;
        }
    }
}
