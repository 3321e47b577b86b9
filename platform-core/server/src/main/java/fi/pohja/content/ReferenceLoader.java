package fi.pohja.content;

import fi.pohja.tenancy.YamlFile;
import java.nio.file.Path;
import java.util.List;

/**
 * Loads regions, municipalities, national programmes and source statements, which all tenants read. Regions that are no
 * tenants (Åland, HUS), and Åland's municipalities, are left out.
 */
public interface ReferenceLoader {

    /**
     * What came of it.
     *
     * @param changed whether the files differ from what was loaded before
     * @param problems faults found; a file with any is not loaded, what was loaded of it before stays
     */
    record Report(boolean changed, List<YamlFile.Problem> problems) {}

    /**
     * Makes the shared schema say what the files say. Binds the platform's scope itself; safe to call on several
     * instances at once, and quick when nothing changed. Called once at start, after
     * {@link fi.pohja.tenancy.TenantStart}.
     *
     * @param folder the folder {@code tenants/reference}
     */
    Report load(Path folder);
}
