package fi.pohja.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Closed loops that make one measure after the other, each caller in a project of its own. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class WriteLoops {

    /** A client of the API with a connection of its own. */
    @State(Scope.Thread)
    public static class Http {
        private static final AtomicInteger CALLERS = new AtomicInteger();

        private final HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        private final HttpRequest request;

        public Http() {
            String[] projects = System.getProperty("projects").split(",");
            String project = projects[CALLERS.getAndIncrement() % projects.length];
            String host = System.getProperty("host") + ":" + Integer.getInteger("port");
            request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + Integer.getInteger("port")
                            + "/api/projects/" + project + "/measures"))
                    .header("Host", host)
                    .header("Origin", "http://" + host)
                    .header("Content-Type", "application/json")
                    .header("Cookie", System.getProperty("cookie"))
                    .POST(HttpRequest.BodyPublishers.ofString(ApiWriteBenchmark.BODY))
                    .build();
        }

        int create() throws IOException, InterruptedException {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 201) {
                throw new IOException("The API answered " + answer.statusCode());
            }
            return answer.body().length;
        }
    }

    /** A connection to the database with the statements prepared. */
    @State(Scope.Thread)
    public static class Bare {
        private final Connection connection;
        private final List<PreparedStatement> statements = new ArrayList<>();

        public Bare() {
            try {
                connection = DriverManager.getConnection(
                        System.getProperty("url"), System.getProperty("administrator"), System.getProperty("password"));
                connection.setAutoCommit(false);
                for (String sql : Files.readAllLines(Path.of(System.getProperty("statements")))) {
                    statements.add(connection.prepareStatement(sql));
                }
            } catch (IOException | SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        /** The one value that differs each time is the measure's id. */
        int create() throws SQLException {
            String id = UUID.randomUUID().toString();
            int rows = 0;
            for (PreparedStatement statement : statements) {
                for (int i = 1; i <= statement.getParameterMetaData().getParameterCount(); i++) {
                    statement.setString(i, id);
                }
                statement.execute();
                rows += Math.max(0, statement.getUpdateCount());
            }
            connection.commit();
            return rows;
        }

        @TearDown
        public void close() throws SQLException {
            connection.close();
        }
    }

    @Benchmark
    public int api(Http caller) throws IOException, InterruptedException {
        return caller.create();
    }

    @Benchmark
    public int jdbc(Bare caller) throws SQLException {
        return caller.create();
    }
}
