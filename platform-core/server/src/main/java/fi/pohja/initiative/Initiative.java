package fi.pohja.initiative;

import fi.pohja.need.NeedMeasure;
import fi.pohja.organisation.NamedBody;
import fi.pohja.organisation.NamedOrganisation;
import fi.pohja.programme.NamedUser;
import fi.pohja.spi.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An initiative as its page shows it.
 *
 * @param body the body that gave it
 * @param handler who sees to the answer
 * @param effect what came of it
 * @param measures measures that act upon it, by number
 * @param version for every change
 */
public record Initiative(
        InitiativeId id,
        int number,
        InitiativeKind kind,
        NamedBody body,
        LocalizedText title,
        LocalizedText text,
        Optional<NamedBody> addressedBody,
        Optional<NamedOrganisation> addressedOrganisation,
        Optional<NamedUser> handler,
        InitiativeState state,
        Optional<LocalDate> submittedOn,
        Optional<LocalDate> answerDue,
        LocalizedText answer,
        Optional<LocalDate> answeredOn,
        Optional<LocalDate> followUpOn,
        LocalizedText effect,
        boolean published,
        List<NeedMeasure> measures,
        List<String> sourceRefs,
        Optional<Instant> archivedAt,
        Instant updatedAt,
        int version) {

    /** The number as people write it, such as {@code A-12}. */
    public String code() {
        return "A-" + number;
    }

    /** What can be changed, as it is now: what a form begins with. */
    public InitiativeDraft draft() {
        return new InitiativeDraft(
                kind,
                Optional.of(body.id()),
                title,
                text,
                addressedBody.map(NamedBody::id),
                addressedOrganisation.map(NamedOrganisation::id),
                handler.map(NamedUser::id),
                answerDue,
                sourceRefs);
    }

    /** What was answered, as it is now: what a form begins with. */
    public InitiativeAnswer answered() {
        return new InitiativeAnswer(
                answer, measures.stream().map(NeedMeasure::id).toList(), followUpOn, published);
    }

    /** Whether it should have been answered before that day and was not. */
    public boolean overdue(LocalDate today) {
        return state.waiting() && answerDue.filter(due -> due.isBefore(today)).isPresent();
    }
}
