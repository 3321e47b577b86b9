package fi.pohja.content;

import fi.pohja.tenancy.Tenant;
import fi.pohja.tenancy.TenantId;
import fi.pohja.tenancy.YamlFile;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Loads each tenant's starting content through the features, as a user would enter it. */
public interface ContentLoader {

    /**
     * What came of it.
     *
     * @param loaded tenants whose content was new or had changed
     * @param unchanged how many active tenants had nothing to do
     * @param problems faults, by file and line; the file they are in was not loaded, all others were
     */
    record Report(List<TenantId> loaded, int unchanged, List<YamlFile.Problem> problems) {}

    /**
     * Loads what is new in {@code <slug>/content/*.yaml} of every active tenant, and makes the tenant's municipalities
     * and the region itself organisations. What exists already stays as its users left it. One transaction per file;
     * binds each tenant's scope itself. Called once at start, after {@link ReferenceLoader}.
     *
     * @param folder the folder {@code tenants}
     * @param whenLoaded called after each visited tenant's content, outside its scope, on the thread that loaded it;
     *     when it throws, so does this call, and the tenant is visited again at the next start
     */
    Report load(Path folder, Consumer<Tenant> whenLoaded);
}
