package fi.pohja.legislation;

import fi.pohja.spi.LocalizedText;
import java.util.Optional;

/**
 * That a measure rests on a legal requirement.
 *
 * @param depends what of the measure depends on it
 * @param assessment what was said of the effect, last; it may be of an earlier state
 * @param version for {@link LegalBases#change}
 */
public record LegalBasis(
        LegalBasisId id,
        NamedRequirement requirement,
        DependentMeasure measure,
        LocalizedText depends,
        Optional<EffectAssessment> assessment,
        int version) {

    /** Whether the measure has lost this ground. */
    public boolean affected() {
        return requirement.state().gone();
    }

    /** What was said of the requirement as it stands now. */
    public Optional<EffectAssessment> current() {
        return assessment.filter(said -> said.state() == requirement.state());
    }

    /** Whether the measure has lost this ground and nobody has said yet what follows. */
    public boolean unassessed() {
        return affected() && current().isEmpty();
    }
}
