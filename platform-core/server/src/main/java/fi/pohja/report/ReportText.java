package fi.pohja.report;

import java.time.Instant;
import java.util.Optional;

/**
 * What the author says in a part.
 *
 * @param version 0 while nobody has written anything
 */
public record ReportText(ReportPart part, String text, Optional<Instant> updatedAt, int version) {}
