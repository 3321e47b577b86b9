package fi.pohja.postgres.internal;

import fi.pohja.postgres.PostgresException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** The server process of a cluster, known by the {@code postmaster.pid} it keeps while it lives. */
final class Postmaster {

    private static final System.Logger LOG = System.getLogger(Postmaster.class.getName());

    private static final Duration IN_ORDER = Duration.ofSeconds(60);
    private static final Duration IMMEDIATE = Duration.ofSeconds(20);
    private static final Duration LOOK_EVERY = Duration.ofMillis(10);
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private final Path file;

    private Postmaster(Path file) {
        this.file = file;
    }

    static Postmaster of(Path cluster) {
        return new Postmaster(cluster.resolve("postmaster.pid"));
    }

    /**
     * Stops a server whose JVM is gone. Only for the holder of the directory's lock. A file left by a server that is
     * gone too is removed: PostgreSQL itself would take any process that has got the same number since, as happens
     * in containers, for the server. Should it still be the server, PostgreSQL finds its shared memory and refuses.
     */
    void stopAbandoned() throws IOException {
        var found = process();
        if (found.isPresent()) {
            LOG.log(System.Logger.Level.INFO, "Stopping the PostgreSQL of a Pohja that is gone, {0}", file);
            stop("INT");
        }
        Files.deleteIfExists(file);
    }

    /** Sends the signal, waits, and becomes less polite when nothing happens. A server that is gone is fine. */
    void stop(String signal) throws IOException {
        var found = process();
        if (found.isEmpty() || ended(found.get(), signal, IN_ORDER)) {
            return;
        }
        LOG.log(System.Logger.Level.WARNING, "PostgreSQL does not stop in order; stopping it at once, {0}", file);
        if (!ended(found.get(), "QUIT", IMMEDIATE) && !ended(found.get(), "KILL", IMMEDIATE)) {
            throw new PostgresException("PostgreSQL, process " + found.get().pid() + ", does not stop. End that"
                    + " process, then start again.");
        }
    }

    private boolean ended(ProcessHandle process, String signal, Duration longest) throws IOException {
        var sent = Command.run(
                List.of("sh", "-c", "kill -s \"$0\" \"$1\"", signal, Long.toString(process.pid())),
                Path.of("/"),
                Map.of(),
                Duration.ofSeconds(10));
        if (!sent.succeeded() && process.isAlive()) {
            throw new PostgresException(
                    "PostgreSQL, process " + process.pid() + ", cannot be stopped by this user: " + sent.output());
        }
        var end = Instant.now().plus(longest);
        // A server that has ended may stay listed as a zombie in a container; its file is gone all the same.
        while (process.isAlive() && Files.exists(file)) {
            if (Instant.now().isAfter(end)) {
                return false;
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        return true;
    }

    private Optional<ProcessHandle> process() throws IOException {
        try {
            var lines = Files.readAllLines(file);
            if (lines.size() < 3) {
                return Optional.empty();
            }
            var started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(process -> isPostgres(process, started));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (NumberFormatException damaged) {
            return Optional.empty();
        }
    }

    private static boolean isPostgres(ProcessHandle process, Instant started) {
        var information = process.info();
        var named = information.command().map(command -> command.endsWith("postgres"));
        var near = information
                .startInstant()
                .map(instant -> Duration.between(instant, started).abs().compareTo(CLOCKS_DIFFER) < 0);
        return named.orElse(false) && near.orElse(true);
    }
}
