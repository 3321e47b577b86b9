package fi.pohja.plugin.internal;

import fi.pohja.spi.Capability;
import fi.pohja.spi.PluginContext;
import fi.pohja.spi.Translator;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** What a plugin has from start to stop. */
final class HostContext implements PluginContext {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final Manifest manifest;
    private final Clock clock;
    private final ExecutorService threads;
    private final boolean demonstration;
    private volatile @Nullable Translator texts;
    private volatile boolean outside;
    private volatile boolean over;
    private volatile @Nullable HttpClient client;

    HostContext(Manifest manifest, Clock clock, ExecutorService threads, boolean demonstration) {
        this.manifest = manifest;
        this.clock = clock;
        this.threads = threads;
        this.demonstration = demonstration;
    }

    /** What is known only after the plugin was asked. */
    void know(Translator read, boolean mayCallOutside) {
        texts = read;
        outside = mayCallOutside;
    }

    void end() {
        over = true;
    }

    void close() {
        HttpClient made = client;
        if (made != null) {
            made.shutdownNow();
        }
    }

    @Override
    public String plugin() {
        return manifest.id();
    }

    @Override
    public String version() {
        return manifest.version();
    }

    @Override
    public Clock clock() {
        alive();
        return clock;
    }

    @Override
    public synchronized HttpClient http() {
        alive();
        if (!outside) {
            throw new IllegalStateException("The plugin does not declare " + Capability.OUTSIDE_CALLS);
        }
        HttpClient made = client;
        if (made == null) {
            made = HttpClient.newBuilder()
                    .connectTimeout(CONNECT)
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .executor(threads)
                    .build();
            client = made;
        }
        return made;
    }

    @Override
    public boolean demonstration() {
        return demonstration;
    }

    @Override
    public Translator texts() {
        alive();
        Translator read = texts;
        return read == null ? (language, key, arguments) -> key : read;
    }

    @Override
    public System.Logger log() {
        return new PluginLog(org.slf4j.LoggerFactory.getLogger("plugin." + manifest.id()));
    }

    private void alive() {
        if (over) {
            throw new IllegalStateException("The plugin " + manifest.id() + " was stopped");
        }
    }
}
