package fi.pohja.tenancy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Brings the database to what the program and the tenants' files say. Called once by the application before it serves;
 * safe to call again, and on several instances at once.
 */
public interface TenantStart {

    /**
     * What came of the start.
     *
     * @param migrated tenants whose schema was brought up to date now
     * @param failed tenants that are unavailable because their migration failed; the reason is in the registry
     * @param problems faults in the tenants' files; such a tenant keeps its last known state
     * @param plugins ids of plugins the files ask for, by tenant
     */
    record Report(
            List<TenantId> migrated,
            List<TenantId> failed,
            List<YamlFile.Problem> problems,
            Map<TenantId, List<String>> plugins) {}

    /**
     * Makes logins and schemas, migrates platform, shared and tenant schemas in parallel, enters the tenants of
     * {@code folder} into the registry.
     *
     * @param folder the folder {@code tenants/}
     * @throws IllegalStateException when the platform's own schema cannot be made: nothing can be served then
     */
    Report run(Path folder);
}
