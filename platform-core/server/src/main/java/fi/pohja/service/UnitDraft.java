package fi.pohja.service;

import fi.pohja.organisation.OrganisationId;
import fi.pohja.spi.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * What is typed about a unit. Limits: names 300 characters in each language, description 20,000; lines 200; a website is
 * an http or https address; languages are subtags of BCP 47, at most 20; hours within one day, at most 20.
 */
public record UnitDraft(
        LocalizedText name,
        LocalizedText description,
        Optional<OrganisationId> organisation,
        Optional<String> municipalityCode,
        String street,
        String postalCode,
        String postOffice,
        String phone,
        String email,
        String website,
        List<String> languages,
        boolean remote,
        List<OpeningHours> hours,
        List<String> sourceRefs) {

    public UnitDraft {
        languages = List.copyOf(languages);
        hours = List.copyOf(hours);
        sourceRefs = List.copyOf(sourceRefs);
    }

    /** A unit of which only the name is known. */
    public static UnitDraft of(LocalizedText name) {
        return new UnitDraft(
                name,
                LocalizedText.none(),
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                "",
                "",
                "",
                "",
                List.of(),
                false,
                List.of(),
                List.of());
    }
}
