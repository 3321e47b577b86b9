package fi.pohja.organisation;

import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;

/**
 * A municipality as the reference data knows it (Statistics Finland).
 *
 * @param code three digits
 * @param languageStatus {@code FINNISH}, {@code SWEDISH} or bilingual, as the reference data says it
 * @param samiHomeland whether it is, at least in part, in the Sámi homeland
 */
public record Municipality(
        String code,
        LocalizedText name,
        String regionCode,
        String languageStatus,
        boolean samiHomeland,
        int population,
        LocalDate populationDate) {}
