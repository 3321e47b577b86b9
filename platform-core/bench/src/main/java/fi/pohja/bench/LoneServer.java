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
final class LoneServer implements AutoCloseable {

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

    <T> T bean(Class<T> type) {
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

    /** A connection of the database's administrator, for what no feature offers. */
    Connection administrator() throws SQLException {
        return administrator("pohja");
    }

    private Connection administrator(String database) throws SQLException {
        return DriverManager.getConnection(
                postgres.url(database), postgres.administrator(), postgres.administratorPassword());
    }

    /** Runs statements as the administrator, one after the other, in one transaction. */
    void sql(String... statements) throws SQLException {
        try (Connection connection = administrator();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        }
    }

    @Override
    public void close() {
        context.close();
        postgres.close();
    }
}
