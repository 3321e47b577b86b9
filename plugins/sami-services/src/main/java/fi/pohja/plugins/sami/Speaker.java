package fi.pohja.plugins.sami;

import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who serves in a Sámi language, as the register has them.
 *
 * @param name of a worker, such as a title; of an interpreter or interpreting service. Empty for a whole unit
 * @param unit id of the core's unit; empty for an interpreter only
 * @param remote whether appointments at a distance are held
 */
record Speaker(
        UUID id, Kind kind, String name, Optional<UUID> unit, SamiLanguage language, Level level, boolean remote) {

    /** What it is. The name for people is {@code speaker.<name>}. */
    enum Kind {
        WORKER,
        UNIT,
        INTERPRETER
    }
}
