package fi.pohja.web.programme;

import com.vaadin.flow.component.Component;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.programme.Project;
import java.util.List;
import java.util.Map;

/**
 * A feature that knows more of the organisations that take part in a project, such as their commitments. A bean; asked
 * under the session's lock when a project's page is drawn.
 */
public interface PartyNotes {

    /** What stands beside an organisation's name; those of whom there is nothing to say are absent. */
    Map<OrganisationId, List<Component>> of(Project project);
}
