package fi.pohja.meeting;

import fi.pohja.organisation.BodyId;
import fi.pohja.problem.NotFoundException;
import fi.pohja.programme.Measure;
import fi.pohja.programme.MeasureId;
import fi.pohja.programme.ProjectId;
import java.util.List;
import java.util.Optional;

/**
 * What meetings decided, and the measures that carry it out.
 *
 * <p>Permissions, faults, versions and audit as in {@link Meetings}; the subject is {@code DECISION}, shown with its
 * meeting. Any thread.
 */
public interface Decisions {

    /** The meeting's decisions in their order. */
    List<Decision> of(MeetingId meeting);

    /** The decisions a measure carries out, by day. */
    List<Decision> of(MeasureId measure);

    /** What a body decided in its meetings in use: the latest meeting first, each meeting's in their order. */
    List<Decision> of(BodyId body);

    /** The decision; empty when there is none. */
    Optional<Decision> find(DecisionId id);

    /** As {@link #find}; throws {@link NotFoundException} when there is none. */
    default Decision open(DecisionId id) {
        return find(id).orElseThrow(() -> new NotFoundException(id.value()));
    }

    /** Adds a decision at the end, under a random id. */
    default Decision create(MeetingId meeting, DecisionDraft draft) {
        return create(meeting, Optional.empty(), draft);
    }

    /** Adds a decision at the end; a given id serves as in {@link Meetings#create(Optional, MeetingState, MeetingDraft)}. */
    Decision create(MeetingId meeting, Optional<DecisionId> id, DecisionDraft draft);

    Decision change(DecisionId id, int version, DecisionDraft draft);

    /**
     * Makes a measure of a project from the decision's title and text, and links the two in one step; needs
     * {@code EDIT_PROGRAMME} too. The project must not have ended.
     */
    Measure createMeasure(DecisionId id, int version, ProjectId project);

    /** Takes a decision out; its measure stays. */
    void remove(DecisionId id, int version);
}
