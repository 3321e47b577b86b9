package fi.pohja.participation;

import fi.pohja.problem.NotFoundException;
import java.util.List;
import java.util.Optional;

/**
 * What a participation programme does.
 *
 * <p>Permissions, faults, versions and audit as in {@link ParticipationProgrammes}; the subject is
 * {@code PARTICIPATION_ACTION}, shown with its programme. Any thread.
 */
public interface ParticipationActions {

    /** The programme's actions in their order. */
    List<ParticipationAction> of(ParticipationProgrammeId programme);

    /** The action; empty when there is none. */
    Optional<ParticipationAction> find(ParticipationActionId id);

    /** As {@link #find}; throws {@link NotFoundException} when there is none. */
    default ParticipationAction open(ParticipationActionId id) {
        return find(id).orElseThrow(() -> new NotFoundException(id.value()));
    }

    /** Adds an action at the end, under a random id. */
    default ParticipationAction create(ParticipationProgrammeId programme, ActionDraft draft) {
        return create(programme, Optional.empty(), draft);
    }

    /** Adds an action at the end; an id in use is a violation of {@code id} ({@code taken}). */
    ParticipationAction create(
            ParticipationProgrammeId programme, Optional<ParticipationActionId> id, ActionDraft draft);

    ParticipationAction change(ParticipationActionId id, int version, ActionDraft draft);

    /** Takes an action out. */
    void remove(ParticipationActionId id, int version);
}
