package fi.pohja.plugin;

import fi.pohja.spi.Capability;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The plugins of the bound tenant, for its administrators. Reading and changing need {@code ADMINISTER_TENANT}; otherwise
 * {@link fi.pohja.access.DeniedException}. Every step is in the tenant's audit. Texts come in the user's language. Any
 * thread.
 */
public interface TenantPlugins {

    /** Every plugin the platform has, by title. */
    List<TenantPlugin> list();

    /** The plugin; empty when the platform does not have it. */
    Optional<TenantPlugin> find(String id);

    /**
     * What switching on would do to the tenant's tables.
     *
     * @throws fi.pohja.problem.InvalidException when the changelog breaks a rule; every fault in plain words
     */
    DryRun dryRun(String id);

    /**
     * Switches a plugin on: migrates its tables, grants what is given, offers it to everybody who may.
     *
     * @param granted of what it asks for
     * @return the plugin, ON; or FAILED with the reason when its tables could not be migrated
     * @throws fi.pohja.problem.InvalidException when it cannot be switched on: not started, a required plugin not on, a
     *     required setting missing
     */
    TenantPlugin switchOn(String id, Set<Capability> granted);

    /**
     * Switches a plugin off: nothing of it is offered any more.
     *
     * @throws fi.pohja.problem.InvalidException naming plugins that are on here and need it
     */
    TenantPlugin switchOff(String id, DataPolicy data);

    /** Changes what a plugin may do here. */
    TenantPlugin grant(String id, Set<Capability> granted);

    /** Changes which roles hold a permission it declares; TENANT_ADMIN always does. */
    TenantPlugin assign(String id, String permission, Set<String> roles);

    /** Lets a plugin that was suspended here work again. */
    TenantPlugin resume(String id);

    /** Every migration that ran here, the latest first. */
    List<Migration> migrations(String id);

    /**
     * Takes the latest migration back, by the SQL stored with it. The plugin is switched off first.
     *
     * @throws fi.pohja.problem.InvalidException when there is none
     */
    TenantPlugin migrateBack(String id);

    /** Files with the data of plugins that were switched off, the latest first. */
    List<Export> exports();

    /** The content of an export, a zip of one CSV file a table; empty when there is none. */
    Optional<byte[]> export(UUID id);

    /** A picture, PNG; empty when there is none of this name. */
    Optional<byte[]> screenshot(String id, String name);

    /**
     * What would be done.
     *
     * @param schema the schema it is done in
     * @param changeSets names of those that have not run yet, in their order; empty when there is nothing to do
     * @param sql what they would execute
     * @param rollbackSql what would take them back
     */
    record DryRun(String schema, List<String> changeSets, String sql, String rollbackSql) {}

    /**
     * A migration that ran.
     *
     * @param version of the plugin
     * @param failed what went wrong; empty when it went through
     */
    record Migration(
            UUID id,
            String version,
            List<String> changeSets,
            String rollbackSql,
            Instant at,
            Optional<Instant> takenBackAt,
            Optional<String> failed) {}

    /** A file with a plugin's data. */
    record Export(UUID id, String plugin, String version, Map<String, Integer> rowsByTable, long bytes, Instant at) {}
}
