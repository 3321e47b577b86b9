package fi.pohja.spi;

import fi.pohja.spi.core.Collaboration;
import fi.pohja.spi.core.Mail;
import fi.pohja.spi.core.Organisations;
import fi.pohja.spi.core.Projects;
import fi.pohja.spi.core.Services;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * For whom a contribution is called, and what it can reach for them. Given to every call and dead after it, as are the
 * doors it gave: later use throws {@link IllegalStateException}. Not for other threads.
 *
 * <p>Everything a call does through it happens in one transaction of the call's own, which commits when the call returns
 * and is rolled back when it throws or is late.
 */
public interface TenantContext {

    /** The tenant's name for machines, such as {@code lappi}. */
    String tenant();

    /** The signed-in user's id in the tenant; empty when the platform itself calls, and for visitors of public pages. */
    Optional<UUID> user();

    /** The language to answer in, such as {@code fi}. */
    String language();

    /** How days, times of day and numbers are written in {@link #language()}. Since 1.2. */
    Writing writing();

    /** The platform's clock. */
    Instant now();

    /** Today in Finland. */
    LocalDate today();

    /**
     * Whether the user holds a permission: one of the core's, such as {@code READ}, or one this plugin declares, by its
     * {@link PermissionType#name}. The platform itself holds all, a visitor none.
     */
    boolean may(String permission);

    /**
     * A text of the contribution's own message bundles in {@link #language()}, with arguments filled in as
     * {@link Translator#text} says: days and moments as people write them.
     */
    String text(String key, Object... arguments);

    /**
     * The tenant's settings of a type this plugin offers, or their defaults.
     *
     * @throws IllegalArgumentException for another plugin's type
     */
    <S extends Record> S settings(SettingsType<S> type);

    /**
     * SQL on the plugin's own tables in the tenant, in the call's transaction, as the tenant's own login. Names without a
     * schema are the plugin's. Where the call only reads (cards, panels, GET), so does the transaction.
     *
     * @throws PluginException of kind PLUGIN when the plugin declares no {@link PlatformPlugin#tables tables}
     */
    DSLContext sql();

    /** The tenant's projects; needs {@link Capability#READ_PROJECTS}. */
    Projects projects();

    /** The tenant's organisations; needs {@link Capability#READ_ORGANISATIONS}. */
    Organisations organisations();

    /** The tenant's services and units; needs {@link Capability#READ_SERVICES}. Since 1.1. */
    Services services();

    /** Where the plugin works across tenants; needs {@link Capability#SHARE_RECORDS}. Since 1.2. */
    Collaboration collaboration();

    /** The tenant's outgoing mail; needs {@link Capability#SEND_MAIL}. */
    Mail mail();

    /**
     * Writes a step into the tenant's audit, as done by the user of the call, in the call's transaction: it is there when
     * what it tells of is, and gone when that was rolled back. Whatever a plugin decides about people or holds of them is
     * recorded step by step. At most 1000 steps a call: a task that does the
     * same to many records tells of it in one.
     * Listeners of plugins do not hear of it. Since 1.2.
     *
     * @throws PluginException of kind PLUGIN in a call that only reads (cards, panels, GET), and beyond the limit
     */
    void record(AuditStep step);
}
