package fi.pohja.participation;

import fi.pohja.organisation.NamedBody;
import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;
import java.util.Optional;

/** How a year of a participation programme went; see {@link ReviewDraft}. */
public record YearReview(
        int year,
        LocalizedText realised,
        LocalizedText ahead,
        Optional<NamedBody> handledBy,
        Optional<LocalDate> handledOn,
        int version) {

    /** What can be changed, as it is now: what a form begins with. */
    public ReviewDraft draft() {
        return new ReviewDraft(realised, ahead, handledBy.map(NamedBody::id), handledOn);
    }
}
