package fi.pohja.legislation;

import fi.pohja.problem.NotFoundException;
import fi.pohja.programme.MeasureId;
import fi.pohja.spi.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * Which measure rests on which legal requirement, and what a change of the law means for it.
 *
 * <p>Rights, faults and versions as in {@link LegalRequirements}; whoever may report on a measure may assess the effect
 * on it too. In the audit as {@code LEGAL_BASIS}. Any thread.
 */
public interface LegalBases {

    /** The measures that rest on a requirement, by number; those of archived projects too. */
    List<LegalBasis> of(LegalRequirementId requirement);

    /** What a measure rests on, those that have fallen first; archived requirements are left out. */
    List<LegalBasis> of(MeasureId measure);

    /** Empty when there is none. */
    Optional<LegalBasis> find(LegalBasisId id);

    /** As {@link #find}; throws {@link NotFoundException} when there is none. */
    default LegalBasis open(LegalBasisId id) {
        return find(id).orElseThrow(() -> new NotFoundException(id.value()));
    }

    /**
     * Says that a measure rests on a requirement.
     *
     * @param id the id content derives from its keys; empty for a random one
     * @param measure one in use, of a project in use; each once
     * @param depends what of the measure depends on it; may be empty
     */
    LegalBasis link(
            LegalRequirementId requirement, Optional<LegalBasisId> id, MeasureId measure, LocalizedText depends);

    /** Stores what of the measure depends on the requirement. */
    LegalBasis change(LegalBasisId id, int version, LocalizedText depends);

    /** Says what the requirement's present state means for the measure; replaces what was said before. */
    LegalBasis assess(LegalBasisId id, int version, EffectDraft draft);

    /** Whether whoever calls may {@link #assess}. */
    boolean mayAssess(LegalBasis basis);

    /** Takes the link away. */
    void unlink(LegalBasisId id, int version);
}
