package fi.pohja.publication;

import fi.pohja.programme.ProjectId;
import fi.pohja.spi.LocalizedText;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether a project has a public page.
 *
 * @param contact the role to turn to
 * @param publishedAt when what everybody sees was frozen; empty while nothing is to be seen
 * @param withdrawnAt when it was last taken away
 * @param outdated whether the project would be shown differently now
 * @param version 0 while nothing was ever published
 */
public record Publication(
        ProjectId project,
        LocalizedText contact,
        String contactEmail,
        Optional<Instant> publishedAt,
        Optional<Instant> withdrawnAt,
        boolean outdated,
        int version) {

    /** Whether everybody can see it now. */
    public boolean isPublic() {
        return publishedAt.isPresent();
    }
}
