package fi.pohja.organisation;

import fi.pohja.spi.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * An organisation as lists show it.
 *
 * @param municipalityCode code of Statistics Finland, three digits; of a municipality only
 * @param population of a municipality, as of the reference data
 * @param networks names of the networks it belongs to, such as HYTE
 * @param projects how many current projects it is a party of
 */
public record OrganisationRow(
        OrganisationId id,
        OrganisationKind kind,
        Sector sector,
        LocalizedText name,
        Optional<NamedOrganisation> parent,
        Optional<String> municipalityCode,
        Optional<Integer> population,
        List<String> networks,
        int projects,
        boolean archived,
        int version) {}
