package fi.pohja.plugin;

/** Where a plugin stands in one tenant. The name for people is the text {@code plugin.tenant.<name>}. */
public enum TenantPluginState {
    /** Not used here; its data may have been kept. */
    OFF,
    /** Its tables are being brought up to date. */
    MIGRATING,
    /** At work. */
    ON,
    /** It could not be switched on; the reason says why. Nothing of it is offered. */
    FAILED,
    /** It failed too often or too badly, and is left out until somebody resumes it. */
    SUSPENDED
}
