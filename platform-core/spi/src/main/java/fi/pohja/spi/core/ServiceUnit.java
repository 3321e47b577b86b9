package fi.pohja.spi.core;

import fi.pohja.spi.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * A unit: a place where people are served. Since 1.1.
 *
 * @param municipality where it is; empty for a unit without a place of its own
 * @param phone or the empty text
 * @param languages BCP 47, those one is served in
 * @param remote whether its workers hold appointments at a distance
 */
public record ServiceUnit(
        ServiceUnitId id,
        LocalizedText name,
        Optional<Municipality> municipality,
        String phone,
        List<String> languages,
        boolean remote,
        boolean archived) {

    public ServiceUnit {
        languages = List.copyOf(languages);
    }
}
