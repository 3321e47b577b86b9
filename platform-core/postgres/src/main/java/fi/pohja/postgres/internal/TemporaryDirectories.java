package fi.pohja.postgres.internal;

import fi.pohja.postgres.PostgresException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** The directories of throw-away servers, and those that killed JVMs left behind. */
public final class TemporaryDirectories {

    private static final System.Logger LOG = System.getLogger(TemporaryDirectories.class.getName());

    private static final String PREFIX = "pohja-postgres-";

    /** Between making a directory and locking it, it looks abandoned; no one takes this long. */
    private static final Duration YOUNG = Duration.ofMinutes(1);

    private TemporaryDirectories() {}

    /** A new, empty directory that only this user can enter. */
    public static Path create() {
        try {
            return Files.createTempDirectory(PREFIX);
        } catch (IOException failure) {
            throw DiskFull.from(temporary(), String.valueOf(failure.getMessage()))
                    .orElseGet(() -> new PostgresException(
                            "No temporary directory can be made below " + temporary() + ": " + failure.getMessage(),
                            failure));
        }
    }

    /** Removes a directory; what cannot be removed is logged and left to the next sweep. */
    public static void remove(Path directory) {
        try {
            Trees.remove(directory);
        } catch (IOException failure) {
            LOG.log(System.Logger.Level.WARNING, "Temporary directory {0} is not removed: {1}", directory, failure);
        }
    }

    /** Stops the servers and removes the directories whose JVM is gone. */
    public static void sweep() {
        try (var candidates = Files.newDirectoryStream(temporary(), PREFIX + "*")) {
            for (var candidate : candidates) {
                sweep(candidate);
            }
        } catch (IOException failure) {
            LOG.log(System.Logger.Level.WARNING, "Temporary directories are not swept: {0}", failure);
        }
    }

    private static void sweep(Path candidate) {
        try {
            var file = candidate.resolve(DirectoryLock.FILE);
            var age = Instant.now().minus(YOUNG);
            if (!Files.isWritable(file)
                    || Files.getLastModifiedTime(file).toInstant().isAfter(age)) {
                return;
            }
            var lock = DirectoryLock.attempt(candidate);
            if (lock.isPresent()) {
                Postmaster.of(candidate.resolve(Cluster.DIRECTORY)).stopAbandoned();
                Trees.remove(candidate);
                lock.get().release();
            }
        } catch (IOException | PostgresException failure) {
            LOG.log(System.Logger.Level.WARNING, "{0} is left for later: {1}", candidate, failure.getMessage());
        }
    }

    private static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }
}
