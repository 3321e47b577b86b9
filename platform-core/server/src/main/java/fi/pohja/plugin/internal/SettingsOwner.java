package fi.pohja.plugin.internal;

import fi.pohja.spi.SettingsType;
import java.util.List;
import java.util.Optional;

/** Whose settings they are: a version of a plugin at work, or the core. Both go through the same registry and forms. */
interface SettingsOwner {

    String id();

    /** Empty text for the core. */
    String version();

    List<SettingsType<?>> settings();

    PluginJson json();

    /** A text as written; empty when there is none. */
    Optional<String> words(String language, String key);
}
