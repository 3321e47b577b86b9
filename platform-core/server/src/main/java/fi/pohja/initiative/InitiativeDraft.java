package fi.pohja.initiative;

import fi.pohja.access.UserId;
import fi.pohja.organisation.BodyId;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is typed about an initiative. Limits: title required, 300 characters; text 20,000; the body that gives it required;
 * bodies, organisation and account that exist. To be submitted it needs a text, somebody it goes to and a day its answer
 * is due.
 *
 * @param body the body that gives it
 * @param addressedBody the body it goes to, if to a body
 * @param addressedOrganisation the organisation it goes to, if to an organisation
 * @param handler who sees to the answer
 * @param answerDue the last day to answer, in Helsinki
 */
public record InitiativeDraft(
        InitiativeKind kind,
        Optional<BodyId> body,
        LocalizedText title,
        LocalizedText text,
        Optional<BodyId> addressedBody,
        Optional<OrganisationId> addressedOrganisation,
        Optional<UserId> handler,
        Optional<LocalDate> answerDue,
        List<String> sourceRefs) {

    public InitiativeDraft {
        sourceRefs = List.copyOf(sourceRefs);
    }

    /** An initiative of a body with what every initiative has; the rest is empty. */
    public static InitiativeDraft of(BodyId body, LocalizedText title) {
        return new InitiativeDraft(
                InitiativeKind.INITIATIVE,
                Optional.of(body),
                title,
                LocalizedText.none(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
