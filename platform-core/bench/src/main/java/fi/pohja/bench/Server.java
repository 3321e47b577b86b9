package fi.pohja.bench;

import fi.pohja.tenancy.DatabaseSettings;
import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The features without HTTP, and the database beneath them. */
interface Server {

    <T> T bean(Class<T> type);

    /** A connection of the database's administrator, for what no feature offers. */
    Connection administrator() throws SQLException;

    /** Runs statements as the administrator, one after the other, in one transaction. */
    default void sql(String... statements) throws SQLException {
        try (Connection connection = administrator();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        }
    }

    /** The features beside a running process, on its database. */
    record Beside(ApplicationContext context, DatabaseSettings settings) implements Server, AutoCloseable {

        Beside(DatabaseSettings settings) {
            this(KeptDatabase.server(settings), settings);
        }

        @Override
        public <T> T bean(Class<T> type) {
            return context.getBean(type);
        }

        @Override
        public Connection administrator() throws SQLException {
            return DriverManager.getConnection(
                    settings.url(), settings.administrator(), settings.administratorPassword());
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
