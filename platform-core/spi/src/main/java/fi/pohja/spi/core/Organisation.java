package fi.pohja.spi.core;

import fi.pohja.spi.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * A municipality, authority, service unit or stakeholder.
 *
 * @param kind such as MUNICIPALITY, SERVICE_UNIT, NGO; others may come
 * @param municipalityCode official code, three digits; of a municipality only
 * @param businessId Y-tunnus, or the empty text
 * @param website address, or the empty text
 * @param version for {@link Organisations#change}
 */
public record Organisation(
        OrganisationId id,
        String kind,
        LocalizedText name,
        LocalizedText description,
        Optional<OrganisationId> parent,
        Optional<String> municipalityCode,
        String businessId,
        String website,
        List<String> networks,
        boolean archived,
        int version) {

    public Organisation {
        networks = List.copyOf(networks);
    }
}
