package fi.pohja.plugin;

/** What becomes of a plugin's tables in a tenant when it is switched off. */
public enum DataPolicy {
    /** They stay and are there again when it is switched on. */
    KEEP,
    /** They are written into a file kept with the tenant's plugin exports, then dropped. */
    EXPORT_AND_DROP
}
