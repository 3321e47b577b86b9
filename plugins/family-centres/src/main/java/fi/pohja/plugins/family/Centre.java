package fi.pohja.plugins.family;

import fi.pohja.spi.LocalizedText;
import fi.pohja.spi.core.Municipality;
import java.util.List;
import java.util.UUID;

/**
 * A family centre: not a house but a network of services led as one whole.
 *
 * @param coordinator by title, never by name
 * @param unit where the coordinator works
 * @param phone or the empty text
 * @param municipalities those it serves, by name
 */
record Centre(
        UUID id,
        LocalizedText name,
        LocalizedText description,
        String coordinator,
        String unit,
        String phone,
        List<Municipality> municipalities,
        int version) {

    Centre {
        municipalities = List.copyOf(municipalities);
    }
}
