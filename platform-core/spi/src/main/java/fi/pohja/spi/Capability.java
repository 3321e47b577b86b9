package fi.pohja.spi;

/**
 * What a plugin may need of the core. Declared by {@link PlatformPlugin#capabilities}, granted by each tenant's
 * administrator when switching on; the name for people is the text {@code capability.<name>}.
 *
 * <p>Using what was not declared is the plugin's fault ({@link PluginException.ErrorKind#PLUGIN}), using what was not
 * granted is told to the user. Beyond that the user's own permissions hold: a plugin never lets anybody see or change
 * what they could not without it.
 */
public enum Capability {
    /** See projects and what belongs to them. */
    READ_PROJECTS,
    /** Create and change projects and their measures. */
    CHANGE_PROJECTS,
    /** See organisations and municipalities. */
    READ_ORGANISATIONS,
    /** Create and change organisations. */
    CHANGE_ORGANISATIONS,
    /** Queue mails. */
    SEND_MAIL,
    /** Call systems outside by HTTP. */
    OUTSIDE_CALLS,
    /** Enter observations of indicators. */
    RECORD_OBSERVATIONS,
    /** Show pages to people who are not signed in. */
    PUBLISH_PAGES,
    /** See services and units. */
    READ_SERVICES,
    /** Hand records to other tenants of a collaboration space, and read what they hand over. Since 1.2. */
    SHARE_RECORDS
}
