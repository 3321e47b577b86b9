package fi.pohja.plugin;

/**
 * Hears that plugins come and go on this instance: for whoever shows parts of them or holds their classes. A bean. Called
 * on a thread of the host's, outside any transaction; what it throws is logged.
 */
public interface PluginChanges {

    /** A plugin offers its contributions from now on; for an upgrade, in place of the earlier version. */
    default void started(String plugin, String version) {}

    /**
     * A version of a plugin offers nothing from now on. Called before its last calls have ended: take its parts out of
     * what is shown. Whoever shows a page of it is told and, when {@code replaced}, brought to the new one.
     *
     * @param loader of the version's classes; not to be kept
     */
    default void leaving(String plugin, String version, ClassLoader loader, boolean replaced) {}

    /** A version's loader is about to be closed: forget everything of its classes. */
    default void left(String plugin, String version, ClassLoader loader) {}

    /** A plugin was switched on or off, suspended or resumed, or configured for a tenant. */
    default void switched(String plugin, fi.pohja.tenancy.TenantId tenant) {}
}
