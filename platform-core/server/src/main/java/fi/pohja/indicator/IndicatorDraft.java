package fi.pohja.indicator;

import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is typed about an indicator. Limits: title and unit required, 300 characters; 0 to 6 decimals; source required,
 * 300 characters; a Sotkanet number no other indicator has; years from 1900 to 2100.
 */
public record IndicatorDraft(
        Optional<Integer> sotkanet,
        LocalizedText title,
        LocalizedText description,
        LocalizedText unit,
        int decimals,
        Direction direction,
        String source,
        String licence,
        Optional<LocalDate> sourceUpdatedOn,
        List<Integer> breakYears,
        List<String> sourceRefs) {

    public IndicatorDraft {
        breakYears = List.copyOf(breakYears);
        sourceRefs = List.copyOf(sourceRefs);
    }

    /** A draft with what every indicator has; the rest is empty. */
    public static IndicatorDraft of(LocalizedText title, LocalizedText unit, Direction direction, String source) {
        return new IndicatorDraft(
                Optional.empty(),
                title,
                LocalizedText.none(),
                unit,
                1,
                direction,
                source,
                "",
                Optional.empty(),
                List.of(),
                List.of());
    }
}
