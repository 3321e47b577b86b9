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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Closed loops: as many callers as JMH has threads, each asking again as soon as it is answered. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReadLoops {

    /** A client of the API with a connection of its own. */
    @State(Scope.Thread)
    public static class Http {
        private final HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        private final HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + Integer.getInteger("port") + ApiReadBenchmark.PATH))
                .header("Host", System.getProperty("host") + ":" + Integer.getInteger("port"))
                .header("Cookie", System.getProperty("cookie"))
                .build();

        int ask() throws IOException, InterruptedException {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException("The API answered " + answer.statusCode());
            }
            return answer.body().length;
        }
    }

    /** A connection to the database. */
    @State(Scope.Thread)
    public static class Bare {
        private final List<String> statements;
        private final Connection connection;

        public Bare() {
            try {
                statements = Files.readAllLines(Path.of(System.getProperty("statements")));
                connection = DriverManager.getConnection(
                        System.getProperty("url"), System.getProperty("administrator"), System.getProperty("password"));
                connection.setAutoCommit(false);
                connection.setReadOnly(true);
            } catch (IOException | SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        int ask() throws SQLException {
            int cells = 0;
            for (String sql : statements) {
                try (Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery(sql)) {
                    int columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        for (int i = 1; i <= columns; i++) {
                            cells += rows.getObject(i) == null ? 0 : 1;
                        }
                    }
                }
            }
            connection.commit();
            return cells;
        }

        @TearDown
        public void close() throws SQLException {
            connection.close();
        }
    }

    @Benchmark
    public int api(Http caller) throws IOException, InterruptedException {
        return caller.ask();
    }

    @Benchmark
    public int jdbc(Bare caller) throws SQLException {
        return caller.ask();
    }
}
