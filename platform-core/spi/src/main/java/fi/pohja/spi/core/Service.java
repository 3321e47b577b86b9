package fi.pohja.spi.core;

import fi.pohja.spi.LocalizedText;
import java.util.List;

/**
 * A service. Since 1.1.
 *
 * @param languages BCP 47, those it is given in
 * @param units the places it is given at
 */
public record Service(
        ServiceId id, LocalizedText name, LocalizedText summary, List<String> languages, List<ServiceUnitId> units) {

    public Service {
        languages = List.copyOf(languages);
        units = List.copyOf(units);
    }
}
