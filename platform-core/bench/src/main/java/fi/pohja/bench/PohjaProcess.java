package fi.pohja.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pohja as {@code ./pohja run --no-build} starts it, as a process of its own. */
final class PohjaProcess implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(4);

    /** The first one after a build writes down which classes it loaded, which takes its time. */
    private static final Duration LONGEST_STOP = Duration.ofMinutes(4);

    /** Between two looks; a busy loop would take the time it measures. */
    private static final Duration PAUSE = Duration.ofMillis(10);

    /**
     * With an option of its own the launcher does not record the classes that are loaded: making the cache of them would
     * go on beside what is measured.
     */
    private static final Map<String, String> NOT_RECORDING = Map.of("POHJA_JAVA_OPTIONS", "-Dpohja.measured=true");

    /** A line of {@code jcmd GC.heap_info} about a part of the heap, whichever collector it is. */
    private static final Pattern OCCUPIED = Pattern.compile("^ ?(?:DefNew|Tenured|garbage-first heap) .*used (\\d+)K");

    private final Process process;
    private final Path data;
    private final int port;
    private final Path log;
    private final double milliseconds;

    private PohjaProcess(Process process, Path data, int port, Path log, double milliseconds) {
        this.process = process;
        this.data = data;
        this.port = port;
        this.log = log;
        this.milliseconds = milliseconds;
    }

    /**
     * Starts it and waits for its first page.
     *
     * @param data the data directory, made when it is not there
     * @param tenants the folder of the tenants' files
     * @param host the host whose first page is waited for
     */
    static PohjaProcess start(Path root, Path data, Path tenants, String host, String... options) throws IOException {
        return start(root, data, tenants, host, Map.of(), options);
    }

    private static PohjaProcess start(
            Path root, Path data, Path tenants, String host, Map<String, String> environment, String... options)
            throws IOException {
        int port = freePort();
        Path log = data.resolveSibling(data.getFileName() + ".log");
        List<String> command = new ArrayList<>(List.of(
                root.resolve("pohja").toString(),
                "run",
                "--no-build",
                "--port",
                String.valueOf(port),
                "--data",
                data.toString(),
                "--tenants",
                tenants.toString()));
        command.addAll(List.of(options));
        long begun = System.nanoTime();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        environment.forEach(builder.environment()::putIfAbsent);
        Process process = builder.start();
        // Whoever stops the measuring stops what is measured.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "stop-pohja"));
        try {
            awaitFirstPage(new Visitor(port, host), process, begun);
        } catch (IOException | RuntimeException failed) {
            process.destroy();
            throw new IOException("Pohja did not start:\n" + Files.readString(log), failed);
        }
        return new PohjaProcess(process, data, port, log, (System.nanoTime() - begun) / 1e6);
    }

    /**
     * Starts it with all tenants and their content there already. They are made once for a run: each benchmark gets a copy,
     * and changes nothing another one sees.
     *
     * @param host the host whose first page is waited for
     */
    static PohjaProcess filled(Bounds bounds, String host) throws IOException {
        Path filled = bounds.work().resolveSibling("filled");
        Path tenants = bounds.served();
        if (!Files.exists(filled)) {
            start(bounds.root(), filled, tenants, host, NOT_RECORDING).close();
        }
        Path data = bounds.work().resolve("data");
        copy(filled, data);
        return start(bounds.root(), data, tenants, host, NOT_RECORDING);
    }

    /** Whether the build made a cache of the classes that are loaded. */
    static boolean cached(Path root) throws IOException {
        try (var files = Files.list(root.resolve("ui/app/target/pohja"))) {
            return files.anyMatch(file -> file.getFileName().toString().endsWith(".aot"));
        }
    }

    /** With owners and rights, by which PostgreSQL knows its own files. */
    private static void copy(Path from, Path to) throws IOException {
        Process copying = new ProcessBuilder("cp", "-R", "-p", from.toString(), to.toString())
                .inheritIO()
                .start();
        try {
            if (copying.waitFor() != 0) {
                throw new IOException(from + " could not be copied");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private static void awaitFirstPage(Visitor visitor, Process process, long begun) throws IOException {
        while (!visitor.answers("/sign-in")) {
            if (!process.isAlive()) {
                throw new IOException("The process ended");
            }
            if (System.nanoTime() - begun > LONGEST_START.toNanos()) {
                throw new IOException("No answer within " + LONGEST_START);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    /** The data directory. */
    Path data() {
        return data;
    }

    /** From the start of the process to the first page. */
    double milliseconds() {
        return milliseconds;
    }

    /** What is resident of the process, in MB; PostgreSQL's own processes are not in it. */
    double residentMegabytes() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow(() -> new IOException("The system does not tell what is resident"));
        }
    }

    /** Live objects in MB, after a full collection. */
    double heapMegabytes() throws IOException, InterruptedException {
        tell("GC.run");
        String said = tell("GC.heap_info");
        double kilobytes = said.lines()
                .map(OCCUPIED::matcher)
                .filter(Matcher::find)
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .sum();
        return kilobytes / 1024;
    }

    /** How many live objects of a class there are, after a full collection. */
    int instances(String className) throws IOException, InterruptedException {
        return tell("GC.class_histogram")
                .lines()
                .map(String::strip)
                .map(line -> line.split("\\s+"))
                .filter(cells -> cells.length >= 4 && cells[3].equals(className))
                .mapToInt(cells -> Integer.parseInt(cells[1]))
                .sum();
    }

    private String tell(String command) throws IOException, InterruptedException {
        Path answer = log.resolveSibling("jcmd.out");
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(process.pid()),
                        command)
                .redirectErrorStream(true)
                .redirectOutput(answer.toFile())
                .start();
        if (jcmd.waitFor() != 0) {
            throw new IOException("jcmd " + command + ": " + Files.readString(answer));
        }
        return Files.readString(answer);
    }

    /** Asks it to stop, as Ctrl-C does, and waits until it has. */
    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new IOException("Pohja did not stop within " + LONGEST_STOP + "; see " + log);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
