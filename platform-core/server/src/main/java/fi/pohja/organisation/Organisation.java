package fi.pohja.organisation;

import fi.pohja.spi.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An organisation as its page shows it.
 *
 * @param parent the organisation it belongs to, such as the joint authority of a service unit
 * @param children those that belong to it, archived ones left out, by name
 * @param municipality what the reference data says about it; of a municipality only
 * @param businessId Y-tunnus; empty text when it is not known
 * @param website address; empty text when it is not known
 * @param sourceRefs ids of the statements of the sources, such as {@code S4-11}
 * @param version for {@link Organisations#change}
 */
public record Organisation(
        OrganisationId id,
        OrganisationKind kind,
        Sector sector,
        LocalizedText name,
        LocalizedText description,
        Optional<NamedOrganisation> parent,
        List<NamedOrganisation> children,
        Optional<String> municipalityCode,
        Optional<Municipality> municipality,
        String businessId,
        String website,
        List<String> networks,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        List<String> sourceRefs,
        Optional<Instant> archivedAt,
        Instant createdAt,
        Instant updatedAt,
        int version) {

    /** What can be changed, as it is now: what a form begins with. */
    public OrganisationDraft draft() {
        return new OrganisationDraft(
                kind,
                sector,
                name,
                description,
                parent.map(NamedOrganisation::id),
                municipalityCode,
                businessId,
                website,
                networks,
                validFrom,
                validTo,
                sourceRefs);
    }
}
