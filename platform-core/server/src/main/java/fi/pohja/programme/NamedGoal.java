package fi.pohja.programme;

import fi.pohja.spi.LocalizedText;
import java.util.Optional;

/**
 * A goal as measures name it.
 *
 * @param nationalGoal key of the national goal it serves, its own or that of a goal above it
 */
public record NamedGoal(GoalId id, String number, LocalizedText text, Optional<String> nationalGoal) {}
