package fi.pohja.document;

import fi.pohja.spi.LocalizedText;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is typed about a version. Limits: changes 20,000 characters.
 *
 * @param datedOn the day on the document; a new version is of today in Helsinki when it is left out, a stored one needs it
 * @param changes what changed since the version before
 */
public record VersionDraft(Optional<LocalDate> datedOn, LocalizedText changes) {

    /** Of today, without a word of what changed. */
    public static VersionDraft ofToday() {
        return new VersionDraft(Optional.empty(), LocalizedText.none());
    }
}
