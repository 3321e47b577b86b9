package fi.pohja.report;

import fi.pohja.organisation.BodyId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is typed when a body has signed a report off: the body and the day of its meeting, not in the future, are
 * required; the section of the minutes has at most 100 characters.
 */
public record SignOff(Optional<BodyId> body, Optional<LocalDate> on, String section) {}
