package fi.pohja.need;

import fi.pohja.organisation.NamedOrganisation;
import fi.pohja.spi.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A need as its page shows it, with the chain it stands in.
 *
 * @param votes given to it in votes, those of needs merged into it not counted
 * @param score 0 to 100, given when prioritising
 * @param rejection why it is not acted upon; of a rejected need only
 * @param answer what is said to whoever told it
 * @param answeredAt when the answer was published; empty as long as it is a draft
 * @param mergedInto the need that stands for it
 * @param merged the needs that were merged into it, by number
 * @param goals goals set because of it
 * @param measures measures that act upon it, by number; of a merged need those of the need that stands for it
 * @param version for every change
 */
public record Need(
        NeedId id,
        int number,
        NeedKind kind,
        LocalizedText title,
        LocalizedText description,
        Optional<NamedOrganisation> organisation,
        String service,
        String processStep,
        Optional<NamedTheme> theme,
        NeedSource source,
        Optional<NeedOrigin> origin,
        LocalDate toldOn,
        NeedState state,
        LocalizedText rejection,
        int votes,
        Optional<Integer> score,
        LocalizedText answer,
        Optional<Instant> answeredAt,
        Optional<NamedNeed> mergedInto,
        List<NamedNeed> merged,
        List<NeedGoal> goals,
        List<NeedMeasure> measures,
        List<String> sourceRefs,
        Optional<Instant> archivedAt,
        Instant createdAt,
        Instant updatedAt,
        int version) {

    /** The number as people write it, such as {@code N-12}. */
    public String code() {
        return "N-" + number;
    }

    /** The need as other records name it. */
    public NamedNeed named() {
        return new NamedNeed(id, number, title);
    }

    /** What can be changed, as it is now: what a form begins with. */
    public NeedDraft draft() {
        return new NeedDraft(
                kind,
                title,
                description,
                organisation.map(NamedOrganisation::id),
                service,
                processStep,
                theme.map(NamedTheme::id),
                source,
                Optional.of(toldOn),
                sourceRefs);
    }
}
