package fi.pohja.postgres;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** A second JVM with a server, which has committed a row and holds a second one uncommitted. */
record OtherJvm(Process process) {

    private static final String READY = "ready";

    static OtherJvm start(Path directory) throws IOException {
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherJvm.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = process.inputReader().readLine();
        if (!READY.equals(said)) {
            throw new IOException("The other JVM did not start: " + said);
        }
        return new OtherJvm(process);
    }

    void endInOrder() throws InterruptedException {
        // By its handle: Process.destroy would close the input too, on which the other JVM waits.
        process.toHandle().destroy();
        awaitEnd();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitEnd();
    }

    private void awaitEnd() throws InterruptedException {
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new AssertionError("The other JVM does not end");
        }
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        var server = PostgresServer.start(Path.of(arguments[0]));
        try (var connection = DriverManager.getConnection(
                        server.url("postgres"), server.administrator(), server.administratorPassword());
                var statement = connection.createStatement()) {
            statement.execute("create table work (state text)");
            statement.execute("insert into work values ('committed')");
            connection.setAutoCommit(false);
            statement.execute("insert into work values ('uncommitted')");
            tellParent(READY);
            // Until killed, or asked to end: the parent never writes.
            var ended = System.in.read();
            throw new IOException("The parent is gone: " + ended);
        }
    }

    /** Over the pipe the parent reads; it stays open, for the parent waits for nothing after it. */
    private static void tellParent(String line) throws IOException {
        new FileOutputStream(FileDescriptor.out).write((line + '\n').getBytes(StandardCharsets.UTF_8));
    }
}
