package fi.pohja.funding;

import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A line of a call's attachment checklist.
 *
 * @param key unique in the call, such as {@code project-plan}
 * @param required whether nothing is submitted without it
 * @param deliverBy the last day for what may follow after the submission, such as an evaluation plan; empty for what goes
 *     with the application
 */
public record AttachmentRequirement(String key, LocalizedText name, boolean required, Optional<LocalDate> deliverBy) {

    /** A line that goes with the application. */
    public AttachmentRequirement(String key, LocalizedText name, boolean required) {
        this(key, name, required, Optional.empty());
    }
}
