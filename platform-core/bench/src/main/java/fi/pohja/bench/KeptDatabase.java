package fi.pohja.bench;

import fi.pohja.tenancy.DatabaseSettings;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** Where the embedded database of a running process is, as its data directory tells its owner. */
final class KeptDatabase {

    private static final int LINE_OF_THE_PORT = 3;

    private KeptDatabase() {}

    /** An instance of the server without HTTP beside the running process, for what no page or operation offers. */
    static ApplicationContext server(DatabaseSettings settings) {
        return ApplicationContext.builder()
                .deduceEnvironment(false)
                .banner(false)
                .singletons(settings, Clock.systemUTC())
                .start();
    }

    static DatabaseSettings of(Path data) throws IOException {
        Path cluster = data.resolve("postgres");
        try (var files = Files.find(cluster, 3, (file, facts) -> file.endsWith("postmaster.pid"))) {
            Path pid = files.findFirst().orElseThrow(() -> new IOException("No PostgreSQL runs in " + cluster));
            String port = Files.readAllLines(pid).get(LINE_OF_THE_PORT).strip();
            return new DatabaseSettings(
                    "jdbc:postgresql://127.0.0.1:" + port + "/pohja",
                    "postgres",
                    Files.readString(cluster.resolve("password")).strip(),
                    Files.readString(data.resolve("master-secret")).strip());
        }
    }
}
