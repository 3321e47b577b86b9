package fi.pohja.need;

import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;
import java.util.List;

/**
 * What became of a need, for whoever told it.
 *
 * @param code its number, such as {@code N-12}
 * @param state of the need itself or, when it was merged, of the need that stands for it
 * @param merged whether it is handled together with others alike
 * @param answer the published answer; none when there is none
 * @param measures the measures that act upon it, by number
 */
public record FollowedNeed(
        String code,
        LocalizedText title,
        LocalDate toldOn,
        NeedState state,
        boolean merged,
        LocalizedText answer,
        List<NeedMeasure> measures) {}
