package fi.pohja.plugin;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The plugins of the platform, for its operators. Needs an operator, or the platform's own work in the platform's scope;
 * otherwise {@link fi.pohja.access.DeniedException}. Every step is in the platform's events. Any thread; steps take their
 * turns.
 *
 * <p>What is wanted stands in the database; each instance of the process brings itself to it, this one before the method
 * returns, the others within a few seconds. Texts come in the operator's language.
 */
public interface Plugins {

    /** Every plugin, by title. */
    List<InstalledPlugin> list();

    /** The plugin; empty when it is not installed. */
    Optional<InstalledPlugin> find(String id);

    /**
     * Looks into an archive without keeping it.
     *
     * @param archive at most 64 megabytes; the caller closes it
     * @throws fi.pohja.problem.InvalidException when it is no archive of a plugin; every fault in plain words
     */
    Inspection inspect(InputStream archive);

    /**
     * Keeps an archive and starts it. A version of an installed plugin is an upgrade: it starts beside the version in use,
     * takes over, and that one is stopped when its calls have ended; when it cannot be started, the version in use goes
     * on and {@link InstalledPlugin#failedUpgrade} says why.
     *
     * @return the plugin after the step, STARTED if all went well, INCOMPATIBLE or FAILED with the reason if not
     * @throws fi.pohja.problem.InvalidException when it is no archive, is refused for its signature, contains classes
     *     of the SPI, or the version is installed with other content
     */
    InstalledPlugin install(InputStream archive);

    /** The archives in the folder for plugins (property {@code pohja.plugins.folder}) that are not installed, by name. */
    List<String> folder();

    /** Installs an archive of the folder; as {@link #install}. */
    InstalledPlugin installFromFolder(String fileName);

    /** Starts a plugin that is not. Clears what made it FAILED. */
    InstalledPlugin start(String id);

    /**
     * Stops a plugin on every instance, and the plugins that need it; tenants keep their data and what was on is on again
     * when it is started.
     */
    InstalledPlugin stop(String id);

    /**
     * Stops a plugin, switches it off in every tenant and forgets its archives.
     *
     * @param data what becomes of its tables
     * @throws fi.pohja.problem.InvalidException naming the plugins that need it
     */
    void remove(String id, DataPolicy data);

    /** Lets a plugin that was suspended for a tenant work again. */
    void resume(String id, String tenant);

    /** What would become of every plugin under another version of the SPI, such as {@code 2.0.0}. */
    List<Compatibility> compatibility(String spi);

    /** Faults in all tenants, the latest first; of one plugin or of all. */
    List<Fault> faults(Optional<String> plugin, int offset, int limit);

    /** A picture, PNG; empty when there is none of this name. */
    Optional<byte[]> screenshot(String id, String name);

    /** Changes on any instance that a screen may want to show, such as a state; never about faults. */
    Instant changedAt();

    /**
     * What was found in an archive.
     *
     * @param upgradesFrom the version it would take the place of
     * @param refusal why it cannot be installed, in the reader's language; empty when it can
     */
    record Inspection(PluginArchive archive, Optional<String> upgradesFrom, Optional<String> refusal) {}

    /**
     * What would become of a plugin.
     *
     * @param works whether its range includes the version
     * @param reason why not, or empty
     */
    record Compatibility(String id, String title, String version, String range, boolean works, String reason) {}
}
