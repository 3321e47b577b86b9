package fi.pohja.service;

import fi.pohja.spi.LocalizedText;
import java.util.List;

/**
 * A service as lists show it.
 *
 * @param units at how many places it is given
 */
public record ServiceRow(
        ServiceId id,
        LocalizedText name,
        LocalizedText summary,
        List<String> languages,
        int units,
        boolean archived,
        int version) {}
