package fi.pohja.plugin;

import fi.pohja.tenancy.TenantId;
import java.util.List;
import java.util.Map;

/** The beginning of the plugins on this instance. */
public interface PluginStart {

    /**
     * Begins to bring this instance to what is wanted, on threads of its own, and installs what lies in the folder for
     * plugins and is not installed in that version or a later one. Called once by the application after the tenants were
     * started; returns at once and never throws.
     *
     * @param asked ids of plugins that tenants' files ask for: switched on the first time they are there
     */
    void begin(Map<TenantId, List<String>> asked);

    /** Brings this instance to what is wanted now, on the calling thread. For tests and commands. */
    void bringAbout();

    /** Waits until the versions that were left have ended, at most ten seconds; whether they have. */
    boolean settled();
}
