package fi.pohja.organisation;

import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.Tenant;
import java.util.Optional;

/**
 * A wellbeing services county, or Helsinki, as the reference data knows it.
 *
 * @param code two digits (Statistics Finland; 90 is Helsinki)
 * @param slug the tenant's slug and the key of its border in the map data
 * @param collaborativeArea yhteistyöalue
 */
public record Region(
        String code,
        Tenant.Kind kind,
        String slug,
        LocalizedText name,
        LocalizedText shortName,
        Optional<String> collaborativeArea,
        Optional<Integer> population) {}
