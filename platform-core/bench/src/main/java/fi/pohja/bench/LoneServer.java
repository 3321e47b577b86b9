package fi.pohja.bench;

import fi.pohja.postgres.PostgresServer;
import fi.pohja.tenancy.DatabaseSettings;
import fi.pohja.tenancy.TenantStart;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;

/** The server without HTTP, on a PostgreSQL of its own, with all tenants and none of their content. */
final class LoneServer implements Server, AutoCloseable {

    private final PostgresServer postgres;
    private final ApplicationContext context;

    /** @param tenants the folder of the tenants' files */
    LoneServer(Path tenants) {
        postgres = PostgresServer.temporary();
        try (Connection connection = administrator("postgres");
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE pohja");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .banner(false)
                .singletons(
                        new DatabaseSettings(
                                postgres.url("pohja"),
                                postgres.administrator(),
                                postgres.administratorPassword(),
                                "secret of the benchmark"),
                        Clock.systemUTC())
                .start();
        context.getBean(TenantStart.class).run(tenants);
    }

    @Override
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    String url() {
        return postgres.url("pohja");
    }

    String login() {
        return postgres.administrator();
    }

    String password() {
        return postgres.administratorPassword();
    }

    @Override
    public Connection administrator() throws SQLException {
        return administrator("pohja");
    }

    private Connection administrator(String database) throws SQLException {
        return DriverManager.getConnection(
                postgres.url(database), postgres.administrator(), postgres.administratorPassword());
    }

    @Override
    public void close() {
        context.close();
        postgres.close();
    }
}
