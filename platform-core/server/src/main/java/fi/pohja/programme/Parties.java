package fi.pohja.programme;

import fi.pohja.organisation.BodyId;
import fi.pohja.problem.NotFoundException;
import java.util.List;
import java.util.Optional;

/**
 * Who takes part in a project: organisations in their roles, and the bodies that serve it.
 *
 * <p>Reading needs {@code READ}, all else {@code EDIT_PROGRAMME}. Faults, versions and audit as in {@link Projects}; the
 * subject is {@code PARTY}, shown with its project; assigning a body is a change of {@code bodies} of the
 * {@code PROJECT}. Any thread.
 */
public interface Parties {

    /** The project's parties by role and name. */
    List<Party> of(ProjectId project);

    /** The party; empty when there is none. */
    Optional<Party> find(PartyId id);

    /** As {@link #find}; throws {@link NotFoundException} when there is none. */
    default Party open(PartyId id) {
        return find(id).orElseThrow(() -> new NotFoundException(id.value()));
    }

    /** Adds a party under a random id. */
    default Party create(ProjectId project, PartyDraft draft) {
        return create(project, Optional.empty(), draft);
    }

    /** Adds a party; a given id serves as in {@link Projects#create(Optional, ProjectState, ProjectDraft)}. */
    Party create(ProjectId project, Optional<PartyId> id, PartyDraft draft);

    Party change(PartyId id, int version, PartyDraft draft);

    /** Takes the party out of the project; the history keeps what it was. */
    void remove(PartyId id, int version);

    /** The current bodies that serve the project, by name. */
    List<ProjectBody> bodies(ProjectId project);

    /** Lets a body serve the project; nothing happens when it does already. */
    void assignBody(ProjectId project, BodyId body);

    /** Ends that; nothing happens when it does not serve the project. */
    void releaseBody(ProjectId project, BodyId body);
}
