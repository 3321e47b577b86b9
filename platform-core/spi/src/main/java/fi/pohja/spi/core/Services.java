package fi.pohja.spi.core;

import java.util.List;
import java.util.Optional;

/**
 * The tenant's services and units, as whoever is signed in may see them; reading needs {@code READ}, what the user may not
 * throws {@link fi.pohja.spi.PluginException} of kind USER. Dead with the context it came from. Since 1.1.
 */
public interface Services {

    /**
     * Services in use by name, at most 200.
     *
     * @param text part of name or summary; empty for all
     */
    List<Service> list(String text);

    /**
     * Units in use by name, at most 200.
     *
     * @param text part of name or post office, or a municipality's code; empty for all
     */
    List<ServiceUnit> units(String text);

    /** The unit, archived or not; empty when there is none. */
    Optional<ServiceUnit> unit(ServiceUnitId id);
}
