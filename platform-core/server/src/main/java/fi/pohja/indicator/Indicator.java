package fi.pohja.indicator;

import fi.pohja.spi.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A number that is followed over years and regions.
 *
 * @param sotkanet the indicator's number in Sotkanet, THL's indicator bank; empty for a local one
 * @param decimals decimals it is shown with
 * @param source who makes it, as it is to be cited
 * @param licence under which its numbers may be used
 * @param sourceUpdatedOn when the source last brought it up to date
 * @param breakYears years from which on it is not quite comparable with the years before
 * @param observations by region (the whole country last) and year
 * @param targets how many targets rest on it
 */
public record Indicator(
        IndicatorId id,
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
        List<Observation> observations,
        int targets,
        List<String> sourceRefs,
        boolean archived,
        Instant updatedAt,
        int version) {

    /** What can be changed, as it is now: what a form begins with. */
    public IndicatorDraft draft() {
        return new IndicatorDraft(
                sotkanet,
                title,
                description,
                unit,
                decimals,
                direction,
                source,
                licence,
                sourceUpdatedOn,
                breakYears,
                sourceRefs);
    }
}
