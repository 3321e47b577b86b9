package fi.pohja.plugin.internal;

import fi.pohja.plugin.InstalledPlugin.FailedUpgrade;
import fi.pohja.plugin.SignatureStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * What is wanted of a plugin, the same for all instances.
 *
 * @param failure why no instance may start it until an operator does
 * @param attempt counted up when an operator starts it again
 * @param archive the version wanted
 */
record Wanted(
        String id,
        boolean started,
        Optional<String> failure,
        int attempt,
        Optional<FailedUpgrade> failedUpgrade,
        Instant installedAt,
        String installedBy,
        Kept archive) {

    /** An archive that is kept, without its content. */
    record Kept(Manifest manifest, String sha256, SignatureStatus signature, Optional<String> signedBy, long bytes) {

        String version() {
            return manifest.version();
        }
    }
}
