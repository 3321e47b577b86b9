package fi.pohja.spi.core;

import java.util.List;
import java.util.Optional;

/**
 * The tenant's organisations, as whoever is signed in may see and change them. Reading needs {@code READ}, changing
 * {@code EDIT_ORGANISATIONS} and {@link fi.pohja.spi.Capability#CHANGE_ORGANISATIONS}; what the user may not throws
 * {@link fi.pohja.spi.PluginException} of kind USER. Dead with the context it came from.
 */
public interface Organisations {

    /**
     * Organisations in use by name, at most 1000.
     *
     * @param text part of name, municipality code, business id or network; empty for all
     */
    List<Organisation> list(String text);

    /** The organisation, archived or not; empty when there is none. */
    Optional<Organisation> find(OrganisationId id);

    /** The municipalities of the tenant's region, by name. */
    List<Municipality> municipalities();

    /**
     * Enters an organisation.
     *
     * @throws fi.pohja.spi.PluginException of kind USER naming every fault
     */
    Organisation create(OrganisationDraft draft);

    /**
     * Changes what the draft names; what a draft does not have stays as it is.
     *
     * @param version that was read
     * @throws fi.pohja.spi.PluginException of kind USER naming every fault, or when somebody stored another version since
     */
    Organisation change(OrganisationId id, int version, OrganisationDraft draft);
}
