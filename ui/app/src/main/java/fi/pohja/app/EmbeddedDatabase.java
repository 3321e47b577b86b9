package fi.pohja.app;

import fi.pohja.postgres.PostgresServer;
import fi.pohja.tenancy.DatabaseSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The PostgreSQL of a data folder, starting while the rest of the application comes up beside it. */
final class EmbeddedDatabase implements AutoCloseable {

    private static final String NAME = "pohja";
    private static final String ABSENT_DATABASE = "3D000";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CompletableFuture<PostgresServer> server = new CompletableFuture<>();
    private final Path data;

    private EmbeddedDatabase(Path data) {
        this.data = data;
    }

    /**
     * Begins to start; returns at once.
     *
     * @param fresh whether what the folder holds is removed first
     */
    static EmbeddedDatabase starting(Path data, boolean fresh) {
        EmbeddedDatabase database = new EmbeddedDatabase(data);
        Thread.ofPlatform().name("start-postgres").start(() -> {
            try {
                Path cluster = data.resolve("postgres");
                PostgresServer started = fresh ? PostgresServer.startEmpty(cluster) : PostgresServer.start(cluster);
                if (fresh) {
                    Files.deleteIfExists(database.secretFile());
                }
                started.waitForCloseAtShutdown(PATIENCE);
                database.server.complete(started);
            } catch (Throwable failure) {
                database.server.completeExceptionally(failure);
            }
        });
        return database;
    }

    /**
     * Where the database is; waits until it has started.
     *
     * @throws fi.pohja.postgres.PostgresException when it does not start; the message says what to do
     */
    DatabaseSettings settings() {
        PostgresServer started = await();
        create(started);
        return new DatabaseSettings(
                started.url(NAME), started.administrator(), started.administratorPassword(), masterSecret());
    }

    private PostgresServer await() {
        try {
            return server.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
    }

    private static void create(PostgresServer server) {
        try (Connection existing = connect(server, NAME)) {
            if (existing.isValid(0)) {
                return;
            }
        } catch (SQLException e) {
            if (!ABSENT_DATABASE.equals(e.getSQLState())) {
                throw new IllegalStateException("The embedded database does not answer", e);
            }
        }
        try (Connection connection = connect(server, "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE pohja TEMPLATE template0 ENCODING 'UTF8'");
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be made", e);
        }
    }

    private static Connection connect(PostgresServer server, String database) throws SQLException {
        return DriverManager.getConnection(
                server.url(database), server.administrator(), server.administratorPassword());
    }

    /** Made at first use; whoever reads it can sign in as any tenant's login, so only the owner may. */
    private String masterSecret() {
        Path file = secretFile();
        try {
            if (!Files.exists(file)) {
                byte[] secret = new byte[32];
                new SecureRandom().nextBytes(secret);
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, HexFormat.of().formatHex(secret));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The master secret cannot be kept in " + file, e);
        }
    }

    private Path secretFile() {
        return data.resolve("master-secret");
    }

    /** Stops the server, waiting for it to have started first. */
    @Override
    public void close() {
        server.handle((started, failure) -> {
                    if (started != null) {
                        started.close();
                    }
                    return true;
                })
                .join();
    }
}
