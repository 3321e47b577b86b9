package fi.pohja.testkit;

import fi.pohja.postgres.PostgresServer;
import fi.pohja.tenancy.DatabaseSettings;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.TenantId;
import fi.pohja.tenancy.TenantStart;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The server with two tenants, {@code lappi} and {@code pohjois-savo}, on a real PostgreSQL.
 *
 * <p>One PostgreSQL serves all tests of a JVM; each instance of this class has a database of its own and an
 * application context of its own, without HTTP. {@link #shared()} is one instance for all tests that do not mind each
 * other's rows; tests that need an empty tenant make their own and close it.
 */
public final class TwoTenants implements AutoCloseable {

    public static final TenantId LAPPI = new TenantId("lappi");
    public static final TenantId POHJOIS_SAVO = new TenantId("pohjois-savo");

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static @Nullable PostgresServer postgres;
    private static @Nullable TwoTenants shared;

    private final ApplicationContext context;
    private final MovableClock clock = new MovableClock();
    private final Path folder;
    private final DatabaseSettings settings;

    public TwoTenants() {
        this(Map.of());
    }

    /** As the default, with properties of the application context, such as a mail server's address. */
    public TwoTenants(Map<String, Object> properties) {
        PostgresServer server = server();
        String database = "pohja_" + DATABASES.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(
                        server.url("postgres"), server.administrator(), server.administratorPassword());
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + statement.enquoteIdentifier(database, true));
        } catch (SQLException e) {
            throw new IllegalStateException("The test database could not be made", e);
        }
        settings = new DatabaseSettings(
                server.url(database), server.administrator(), server.administratorPassword(), "secret of the tests");
        folder = temporaryFolder();
        tenant(LAPPI, "21", "Lapin hyvinvointialue", "Lapplands välfärdsområde", "Lappi", "Lappland");
        tenant(
                POHJOIS_SAVO,
                "13",
                "Pohjois-Savon hyvinvointialue",
                "Norra Savolax välfärdsområde",
                "Pohjois-Savo",
                "Norra Savolax");
        context = ApplicationContext.builder()
                .properties(properties)
                .singletons(settings, clock)
                .start();
        TenantStart.Report report = context.getBean(TenantStart.class).run(folder);
        if (!report.failed().isEmpty() || !report.problems().isEmpty()) {
            throw new IllegalStateException("The test tenants did not start: " + report);
        }
    }

    /** One instance for all tests of the JVM that do not mind each other's rows. */
    public static synchronized TwoTenants shared() {
        TwoTenants made = shared;
        if (made == null) {
            made = new TwoTenants();
            shared = made;
        }
        return made;
    }

    /** The PostgreSQL of this JVM's tests. */
    public static synchronized PostgresServer server() {
        PostgresServer running = postgres;
        if (running == null) {
            running = PostgresServer.temporary();
            postgres = running;
        }
        return running;
    }

    /** A bean of the server. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public ApplicationContext context() {
        return context;
    }

    public MovableClock clock() {
        return clock;
    }

    /** The folder of the two tenants' files; tests may add to it and start again. */
    public Path folder() {
        return folder;
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("pohja-tenants");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public DatabaseSettings settings() {
        return settings;
    }

    /** A connection of the database's administrator, for looking behind the curtain. */
    public Connection administrator() throws SQLException {
        return DriverManager.getConnection(settings.url(), settings.administrator(), settings.administratorPassword());
    }

    /** Calls work as the first tenant. */
    public <T extends @Nullable Object, X extends Throwable> T inLappi(ScopedValue.CallableOp<? extends T, X> work)
            throws X {
        return Scope.of(LAPPI).call(work);
    }

    /** Calls work as the second tenant. */
    public <T extends @Nullable Object, X extends Throwable> T inPohjoisSavo(
            ScopedValue.CallableOp<? extends T, X> work) throws X {
        return Scope.of(POHJOIS_SAVO).call(work);
    }

    private void tenant(TenantId id, String code, String fi, String sv, String shortFi, String shortSv) {
        try {
            Files.createDirectories(folder.resolve(id.slug()));
            Files.writeString(folder.resolve(id.slug()).resolve("tenant.yaml"), """
                    slug: %s
                    code: "%s"
                    kind: WELLBEING_SERVICES_COUNTY
                    hosts: [%s.localhost]
                    name: {fi: %s, sv: %s}
                    shortName: {fi: %s, sv: %s}
                    languages: [fi, sv, en]
                    accent: "#0b5fa5"
                    municipalities: {region: "%s"}
                    plugins: []
                    """.formatted(
                            id.slug(), code, id.slug(), fi, sv, shortFi, shortSv, code));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
