package fi.pohja.participation;

import fi.pohja.organisation.BodyId;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is typed about an action. Limits: title required, 300 characters; description and outcome 20,000; body and
 * organisation that exist. One that is given up needs an outcome that says why.
 *
 * @param body the forum by which it is done, such as a council
 * @param organisation who sees to it
 * @param outcome what came of it
 */
public record ActionDraft(
        LocalizedText title,
        LocalizedText description,
        Optional<BodyId> body,
        Optional<OrganisationId> organisation,
        Optional<LocalDate> dueOn,
        ActionState state,
        LocalizedText outcome,
        List<String> sourceRefs) {

    public ActionDraft {
        sourceRefs = List.copyOf(sourceRefs);
    }

    /** A planned action with a title alone. */
    public static ActionDraft of(LocalizedText title) {
        return new ActionDraft(
                title,
                LocalizedText.none(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ActionState.PLANNED,
                LocalizedText.none(),
                List.of());
    }
}
