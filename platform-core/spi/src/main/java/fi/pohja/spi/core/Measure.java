package fi.pohja.spi.core;

import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A measure of a project.
 *
 * @param code such as {@code M-12}
 * @param state PROPOSED, APPROVED, IN_PROGRESS, DONE or CANCELLED; others may come
 * @param progress per cent, 0 to 100
 */
public record Measure(
        MeasureId id,
        ProjectId project,
        String code,
        LocalizedText title,
        String state,
        int progress,
        Optional<LocalDate> startOn,
        Optional<LocalDate> dueOn) {}
