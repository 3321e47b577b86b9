package fi.pohja.spi.core;

import fi.pohja.spi.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * What is typed about an organisation. As a {@link fi.pohja.spi.DraftRule} sees it, it may break the core's own limits,
 * which are checked too.
 *
 * @param id of the organisation that is changed; empty for a new one
 * @param kind such as SERVICE_UNIT
 * @param sector PUBLIC, PRIVATE, THIRD, EDUCATION or NATIONAL
 * @param businessId Y-tunnus, or the empty text
 * @param website address, or the empty text
 */
public record OrganisationDraft(
        Optional<OrganisationId> id,
        String kind,
        String sector,
        LocalizedText name,
        LocalizedText description,
        Optional<OrganisationId> parent,
        Optional<String> municipalityCode,
        String businessId,
        String website,
        List<String> networks) {

    public OrganisationDraft {
        networks = List.copyOf(networks);
    }

    /** A new organisation with what every organisation has. */
    public static OrganisationDraft of(String kind, String sector, LocalizedText name) {
        return new OrganisationDraft(
                Optional.empty(),
                kind,
                sector,
                name,
                LocalizedText.none(),
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                List.of());
    }
}
