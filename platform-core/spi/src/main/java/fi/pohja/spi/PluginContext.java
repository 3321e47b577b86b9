package fi.pohja.spi;

import java.net.http.HttpClient;
import java.time.Clock;
import java.util.List;

/** What a plugin has for as long as it is started. Safe to keep, safe for any thread; dead after {@link PlatformPlugin#stop}. */
public interface PluginContext {

    /** The id of the manifest. */
    String plugin();

    /** The version of the manifest. */
    String version();

    /** The platform's clock: the only source of the present. */
    Clock clock();

    /**
     * A client for systems outside, connecting within ten seconds, following redirects; closed when the plugin stops. Use
     * it only within calls of contributions, and put a timeout on each request: the deadline of the call is the host's.
     *
     * @throws IllegalStateException when the plugin does not declare {@link Capability#OUTSIDE_CALLS}
     */
    HttpClient http();

    /**
     * Whether Pohja runs as a demonstration, where content to try it with is entered: for defaults of settings that should
     * differ there. Since 1.2.
     */
    default boolean demonstration() {
        return false;
    }

    /**
     * Every key of the interface there is to translate: the core's and this plugin's own, in the order of owner and key. Made
     * anew at each call; thousands. Since 1.2.
     */
    default List<InterfaceKey> interfaceKeys() {
        return List.of();
    }

    /** The plugin's own texts, for work that belongs to no user. */
    Translator texts();

    /** A logger named after the plugin; every line carries plugin and tenant. */
    System.Logger log();
}
