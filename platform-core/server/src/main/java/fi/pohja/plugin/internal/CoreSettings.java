package fi.pohja.plugin.internal;

import fi.pohja.plugin.Contributions;
import fi.pohja.spi.SettingsType;
import fi.pohja.text.Texts;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The core as an owner of settings. */
@Singleton
final class CoreSettings implements SettingsOwner {

    private final Registry registry;
    private final Texts texts;
    private @Nullable PluginJson json;

    CoreSettings(Registry registry, Texts texts) {
        this.registry = registry;
        this.texts = texts;
    }

    @Override
    public String id() {
        return Contributions.CORE;
    }

    @Override
    public String version() {
        return "";
    }

    @Override
    public List<SettingsType<?>> settings() {
        return registry.coreSettings();
    }

    /** Made at the first use: it takes a moment that no start should wait for. */
    @Override
    public synchronized PluginJson json() {
        PluginJson made = json;
        if (made == null) {
            made = new PluginJson();
            json = made;
        }
        return made;
    }

    @Override
    public Optional<String> words(String language, String key) {
        return texts.find(language, key).or(() -> texts.find("fi", key));
    }

    @PreDestroy
    synchronized void stop() {
        PluginJson made = json;
        if (made != null) {
            made.close();
        }
    }
}
