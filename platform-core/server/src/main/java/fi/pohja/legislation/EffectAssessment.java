package fi.pohja.legislation;

import fi.pohja.programme.NamedUser;
import fi.pohja.spi.LocalizedText;
import java.time.Instant;
import java.util.Optional;

/**
 * What a change of the law was found to mean for a measure.
 *
 * @param state the state of the requirement it was said of; it holds for that state alone
 * @param by who said so; empty when it came with the starting content
 */
public record EffectAssessment(
        Effect effect, LocalizedText note, RequirementState state, Optional<NamedUser> by, Instant at) {}
