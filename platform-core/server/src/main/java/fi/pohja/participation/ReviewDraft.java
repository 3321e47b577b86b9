package fi.pohja.participation;

import fi.pohja.organisation.BodyId;
import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is written about a year. Limits: what was realised required, texts 20,000 characters; a body that exists, and the
 * day with it.
 *
 * @param realised what was done and what came of it
 * @param ahead what is to change next
 * @param handledBy the body that handled the review, such as the regional board
 */
public record ReviewDraft(
        LocalizedText realised, LocalizedText ahead, Optional<BodyId> handledBy, Optional<LocalDate> handledOn) {

    /** Nothing written yet. */
    public static ReviewDraft none() {
        return new ReviewDraft(LocalizedText.none(), LocalizedText.none(), Optional.empty(), Optional.empty());
    }
}
