package fi.pohja.app;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Pohja in JVMs of their own, for what cannot be tried within one: killing, several instances, other commands. */
final class PohjaProcess {

    private static final long PATIENCE_SECONDS = 150;

    private final Process process;
    private final Path log;

    private PohjaProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts it.
     *
     * @param folder where its log is written
     * @param environment variables such as {@code POHJA_DATABASE_URL}
     * @param arguments as on the command line
     */
    static PohjaProcess start(Path folder, Map<String, String> environment, String... arguments) throws IOException {
        Path log = Files.createTempFile(folder, "pohja", ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Pohja.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return new PohjaProcess(builder.start(), log);
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    /** Waits until it serves. */
    void awaitReady() throws IOException {
        await(() -> !process.isAlive() || written("Ready after"));
        if (!written("Ready after")) {
            throw new IllegalStateException("Pohja did not start: " + log());
        }
    }

    private boolean written(String words) {
        try {
            return log().contains(words);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Waits for its end by itself; what it ended with. */
    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("It does not end");
        }
        return process.exitValue();
    }

    /** Asks it to end, and waits. */
    void stop() {
        process.destroy();
        boolean ended = false;
        try {
            ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (!ended) {
            process.destroyForcibly();
            throw new IllegalStateException("The process must end when it is asked to");
        }
    }

    /** Waits until something holds. */
    static void await(BooleanSupplier holds) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Waited " + PATIENCE_SECONDS + " s in vain");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** A folder of tenants with these and the reference data; no content. */
    static Path tenants(Path folder, Map<String, String> codesBySlug) throws IOException {
        Path tenants = folder.resolve("tenants");
        for (Map.Entry<String, String> tenant : codesBySlug.entrySet()) {
            Files.writeString(
                    Files.createDirectories(tenants.resolve(tenant.getKey())).resolve("tenant.yaml"),
                    """
                    slug: %1$s
                    code: "%2$s"
                    kind: WELLBEING_SERVICES_COUNTY
                    hosts: [%1$s.localhost]
                    name: {fi: Alue}
                    shortName: {fi: Alue}
                    languages: [fi]
                    accent: "#0b5fa5"
                    municipalities: {region: "%2$s"}
                    plugins: []
                    """.formatted(tenant.getKey(), tenant.getValue()));
        }
        Path reference = Files.createDirectories(tenants.resolve("reference"));
        try (var files = Files.list(RunningPohja.tenants().resolve("reference"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, reference.resolve(file.getFileName()));
            }
        }
        return tenants;
    }
}
