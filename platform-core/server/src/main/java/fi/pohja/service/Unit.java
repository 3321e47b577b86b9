package fi.pohja.service;

import fi.pohja.organisation.NamedOrganisation;
import fi.pohja.spi.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A unit as its page shows it.
 *
 * @param organisation whose unit it is
 * @param municipalityCode where it is, code of Statistics Finland; empty for a unit without a place of its own
 * @param municipality that municipality's name
 * @param languages BCP 47, those one is served in
 * @param remote whether its workers hold appointments at a distance
 * @param services what is given there, archived ones left out, by name
 * @param version for {@link Units#change}
 */
public record Unit(
        UnitId id,
        LocalizedText name,
        LocalizedText description,
        Optional<NamedOrganisation> organisation,
        Optional<String> municipalityCode,
        Optional<LocalizedText> municipality,
        String street,
        String postalCode,
        String postOffice,
        String phone,
        String email,
        String website,
        List<String> languages,
        boolean remote,
        List<OpeningHours> hours,
        List<NamedService> services,
        List<String> sourceRefs,
        Optional<Instant> archivedAt,
        Instant createdAt,
        Instant updatedAt,
        int version) {

    /** What can be changed, as it is now: what a form begins with. */
    public UnitDraft draft() {
        return new UnitDraft(
                name,
                description,
                organisation.map(NamedOrganisation::id),
                municipalityCode,
                street,
                postalCode,
                postOffice,
                phone,
                email,
                website,
                languages,
                remote,
                hours,
                sourceRefs);
    }
}
