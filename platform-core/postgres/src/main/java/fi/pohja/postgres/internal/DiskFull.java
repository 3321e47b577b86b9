package fi.pohja.postgres.internal;

import fi.pohja.postgres.PostgresException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Tells a full disk, the failure an operator can mend, from the others. */
final class DiskFull {

    /** A new cluster takes 40 MB and its first write-ahead log 16 MB; unpacked binaries up to 250 MB. */
    private static final long NEEDED_AT_FIRST = 200L << 20;

    /** With less, not even the next segment of the write-ahead log can be made; nor a log line that says so. */
    private static final long NEEDED_AT_LEAST = 32L << 20;

    private DiskFull() {}

    /** The exception to throw when what a system call or PostgreSQL said means that the disk is full. */
    static Optional<PostgresException> from(Path directory, String said) {
        var lower = said.toLowerCase(Locale.ROOT);
        return lower.contains("no space left on device") || lower.contains("disk quota exceeded")
                ? Optional.of(message(directory))
                : Optional.empty();
    }

    /** The exception to throw when something failed on a disk with next to nothing left. */
    static Optional<PostgresException> afterFailure(Path directory, String said) {
        try {
            var left = Files.getFileStore(directory).getUsableSpace();
            return left < NEEDED_AT_LEAST ? Optional.of(message(directory)) : from(directory, said);
        } catch (IOException unknown) {
            return from(directory, said);
        }
    }

    /** Throws when too little is left to make a new data directory. */
    static void checkBeforeMaking(Path directory) throws IOException {
        if (Files.getFileStore(directory).getUsableSpace() < NEEDED_AT_FIRST) {
            throw message(directory);
        }
    }

    private static PostgresException message(Path directory) {
        return new PostgresException("The disk that holds " + directory + " is full: PostgreSQL needs at least "
                + (NEEDED_AT_FIRST >> 20) + " MB free. Make room, then start again; nothing committed is lost.");
    }
}
