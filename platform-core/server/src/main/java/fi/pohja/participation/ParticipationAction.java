package fi.pohja.participation;

import fi.pohja.organisation.NamedBody;
import fi.pohja.organisation.NamedOrganisation;
import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Something a participation programme does; see {@link ActionDraft}. */
public record ParticipationAction(
        ParticipationActionId id,
        ParticipationProgrammeId programme,
        LocalizedText title,
        LocalizedText description,
        Optional<NamedBody> body,
        Optional<NamedOrganisation> organisation,
        Optional<LocalDate> dueOn,
        ActionState state,
        LocalizedText outcome,
        List<String> sourceRefs,
        int version) {

    /** What can be changed, as it is now: what a form begins with. */
    public ActionDraft draft() {
        return new ActionDraft(
                title,
                description,
                body.map(NamedBody::id),
                organisation.map(NamedOrganisation::id),
                dueOn,
                state,
                outcome,
                sourceRefs);
    }

    /** Whether it should have been done before that day and was not. */
    public boolean overdue(LocalDate today) {
        return state.ahead() && dueOn.filter(due -> due.isBefore(today)).isPresent();
    }
}
