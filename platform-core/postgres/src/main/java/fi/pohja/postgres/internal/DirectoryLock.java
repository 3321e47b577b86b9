package fi.pohja.postgres.internal;

import fi.pohja.postgres.PostgresException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The right of one JVM to a data directory: a lock on its file {@code lock}, which the operating system gives back
 * when the JVM ends, however it ends. The file holds the owner's process id, for messages only.
 */
public final class DirectoryLock {

    static final String FILE = "lock";

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Makes the directory where needed and takes its lock, or throws a {@link PostgresException} naming its owner. */
    public static DirectoryLock take(Path directory) {
        try {
            Files.createDirectories(directory);
            return attempt(directory)
                    .orElseThrow(() -> new PostgresException("The data directory " + directory
                            + " is in use by another Pohja" + owner(directory)
                            + ". Stop that one first, or choose another directory."));
        } catch (AccessDeniedException denied) {
            throw notWritable(directory, denied);
        } catch (FileSystemException failure) {
            throw DiskFull.from(directory, String.valueOf(failure.getReason()))
                    .orElseGet(() -> notWritable(directory, failure));
        } catch (IOException failure) {
            throw DiskFull.from(directory, String.valueOf(failure.getMessage()))
                    .orElseGet(() -> notWritable(directory, failure));
        }
    }

    /** The lock when it is free; nothing when another JVM, or this one, holds it. */
    static Optional<DirectoryLock> attempt(Path directory) throws IOException {
        var channel = FileChannel.open(
                directory.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (tryLock(channel) == null) {
                channel.close();
                return Optional.empty();
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return Optional.of(new DirectoryLock(channel));
        } catch (IOException failure) {
            channel.close();
            throw failure;
        }
    }

    /** Gives the directory back. */
    public void release() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static String owner(Path directory) {
        try {
            var pid = Files.readString(directory.resolve(FILE)).strip();
            return pid.isEmpty() ? "" : " (process " + pid + ")";
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static PostgresException notWritable(Path directory, IOException failure) {
        return new PostgresException(
                "The data directory " + directory + " cannot be written (" + failure.getMessage()
                        + "). Give this user the right to write there, or choose another directory.",
                failure);
    }
}
