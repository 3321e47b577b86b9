package fi.pohja.need;

import fi.pohja.organisation.NamedOrganisation;
import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A need as lists and boards show it.
 *
 * @param number unique in the tenant, given once and never again; shown by {@link #code}
 * @param votes given to it in votes, those of needs merged into it not counted
 * @param score 0 to 100, given when prioritising
 * @param mergedInto the need that stands for it
 * @param merged how many needs were merged into it
 * @param measures numbers of the measures that act upon it, ascending
 * @param answered whether an answer was published
 */
public record NeedRow(
        NeedId id,
        int number,
        NeedKind kind,
        LocalizedText title,
        Optional<NamedOrganisation> organisation,
        String service,
        String processStep,
        Optional<NamedTheme> theme,
        NeedSource source,
        NeedState state,
        int votes,
        Optional<Integer> score,
        Optional<NeedId> mergedInto,
        int merged,
        List<Integer> measures,
        LocalDate toldOn,
        boolean answered,
        boolean archived,
        int version) {

    /** The number as people write it, such as {@code N-12}. */
    public String code() {
        return "N-" + number;
    }
}
