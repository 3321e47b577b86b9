package fi.pohja.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Public reference data: regions, municipalities, the sentences of the sources. The same for every tenant, readable in
 * any scope without signing in; the platform keeps it.
 */
public interface Regions {

    /** All regions by code, Helsinki last. */
    List<Region> all();

    /** The region of this code. */
    Optional<Region> byCode(String code);

    /** All municipalities by code. */
    List<Municipality> municipalities();

    /** The municipalities of a region by code; empty when there is no such region. */
    List<Municipality> municipalities(String regionCode);

    /** The statements of these ids, by id; ids that do not exist are left out. */
    List<SourceStatement> statements(Collection<String> ids);
}
