package fi.pohja.postgres.internal;

import fi.pohja.postgres.PostgresException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command run to its end. */
final class Command {

    /** Exit code and everything the command said. */
    record Outcome(int exitCode, String output) {

        boolean succeeded() {
            return exitCode == 0;
        }
    }

    private Command() {}

    /**
     * Runs a command with English messages and without the caller's own {@code PG…} variables, which would change
     * what PostgreSQL's programs do.
     *
     * @throws PostgresException when it cannot be run or takes longer
     */
    static Outcome run(List<String> command, Path directory, Map<String, String> environment, Duration longest) {
        var builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            process.getOutputStream().close();
            var watch = Thread.ofVirtual().start(() -> endAfter(process, longest));
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var exitCode = process.waitFor();
            watch.interrupt();
            return new Outcome(exitCode, output.strip());
        } catch (IOException failure) {
            throw new PostgresException(
                    "PostgreSQL's program " + command.getFirst() + " cannot be run: " + failure.getMessage(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PostgresException("Interrupted while waiting for " + command.getFirst(), interrupted);
        }
    }

    /** Whether the command can be run and succeeds. */
    static boolean succeeds(List<String> command) {
        try {
            return run(command, Path.of("/"), Map.of(), Duration.ofSeconds(10)).succeeded();
        } catch (PostgresException notThere) {
            return false;
        }
    }

    private static void endAfter(Process process, Duration longest) {
        try {
            if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
