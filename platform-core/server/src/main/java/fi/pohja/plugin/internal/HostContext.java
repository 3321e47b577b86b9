package fi.pohja.plugin.internal;

import fi.pohja.spi.Capability;
import fi.pohja.spi.InterfaceKey;
import fi.pohja.spi.InterfaceText;
import fi.pohja.spi.LocalizedText;
import fi.pohja.spi.PluginContext;
import fi.pohja.spi.Translator;
import fi.pohja.text.Texts;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a plugin has from start to stop. */
final class HostContext implements PluginContext {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final Manifest manifest;
    private final Clock clock;
    private final ExecutorService threads;
    private final boolean demonstration;
    private volatile @Nullable PluginTexts texts;
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
    void know(PluginTexts read, boolean mayCallOutside) {
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
    public List<InterfaceKey> interfaceKeys() {
        alive();
        Texts core = Texts.shared();
        List<InterfaceKey> keys = new ArrayList<>();
        core.keys().forEach(key -> keys.add(key(InterfaceText.CORE, key, language -> core.find(language, key))));
        PluginTexts own = texts;
        if (own != null) {
            own.keys().forEach(key -> keys.add(key(manifest.id(), key, language -> own.exactly(language, key))));
        }
        return keys;
    }

    private static InterfaceKey key(String owner, String key, Function<String, Optional<String>> text) {
        Map<String, String> complete = new HashMap<>();
        Texts.COMPLETE.forEach(language -> text.apply(language).ifPresent(found -> complete.put(language, found)));
        return new InterfaceKey(owner, key, new LocalizedText(complete));
    }

    @Override
    public Translator texts() {
        alive();
        PluginTexts read = texts;
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
