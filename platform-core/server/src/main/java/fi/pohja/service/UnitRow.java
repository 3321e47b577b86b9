package fi.pohja.service;

import fi.pohja.organisation.NamedOrganisation;
import fi.pohja.spi.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * A unit as lists show it.
 *
 * @param services how many current services are given there
 */
public record UnitRow(
        UnitId id,
        LocalizedText name,
        Optional<NamedOrganisation> organisation,
        Optional<String> municipalityCode,
        Optional<LocalizedText> municipality,
        String phone,
        List<String> languages,
        boolean remote,
        int services,
        boolean archived,
        int version) {}
