package fi.pohja.organisation;

import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is typed about an organisation. Limits: names 300 characters in each language, description 20,000; business id
 * {@code 1234567-8} with its check digit; website an http or https address of at most 500 characters; at most 20
 * networks of 100 characters; a municipality has a code of the reference data, nothing else has one.
 *
 * @param businessId Y-tunnus, or the empty text
 * @param website address, or the empty text
 */
public record OrganisationDraft(
        OrganisationKind kind,
        Sector sector,
        LocalizedText name,
        LocalizedText description,
        Optional<OrganisationId> parent,
        Optional<String> municipalityCode,
        String businessId,
        String website,
        List<String> networks,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        List<String> sourceRefs) {

    public OrganisationDraft {
        networks = List.copyOf(networks);
        sourceRefs = List.copyOf(sourceRefs);
    }

    /** A draft with what every organisation has; the rest is empty. */
    public static OrganisationDraft of(OrganisationKind kind, Sector sector, LocalizedText name) {
        return new OrganisationDraft(
                kind,
                sector,
                name,
                LocalizedText.none(),
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
