package fi.pohja.spi;

import java.util.List;

/**
 * Everything a plugin, or the core itself, offers the platform: read this one interface to know the whole extensible
 * surface. Each method returns typed contributions, in the order they are to be shown.
 *
 * <p>An implementation is a public class with a public constructor without arguments that wires its contributions by
 * constructor calls. Every method is called once, when the plugin starts, on one thread, and must return within ten
 * seconds; it starts no threads. The lists are copied.
 */
public interface PlatformPlugin {

    /**
     * The plugin's name for machines: lower-case letters, digits and hyphens, such as {@code sami-services}. The
     * core's is {@code core}.
     */
    String id();

    /** Cards for the dashboard of every tenant the plugin is switched on for. */
    default List<DashboardCard> cards() {
        return List.of();
    }

    /** Settings an administrator of a tenant can change. */
    default List<SettingsType<?>> settings() {
        return List.of();
    }
}
