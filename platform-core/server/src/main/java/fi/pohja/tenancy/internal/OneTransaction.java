package fi.pohja.tenancy.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;

/**
 * Lets Liquibase run a whole changelog in one transaction, which {@link #keep} ends.
 *
 * <p>By itself Liquibase commits a change set, and in a transaction after that the mark that it ran; its lock is a row
 * that stays when nobody gives it back. A process that ends in between leaves a schema that no later start can bring up
 * to date. Here its commits are savepoints: either all of a changelog is done and marked, or nothing was.
 */
final class OneTransaction extends JdbcConnection {

    private final Connection connection;
    private Savepoint last;

    OneTransaction(Connection connection) throws SQLException {
        super(connection);
        connection.setAutoCommit(false);
        this.connection = connection;
        this.last = connection.setSavepoint();
    }

    /** Commits what was done. Without it everything is gone when the connection is closed. */
    void keep() throws SQLException {
        connection.commit();
    }

    @Override
    public void commit() throws DatabaseException {
        try {
            connection.releaseSavepoint(last);
            last = connection.setSavepoint();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    @Override
    public void rollback() throws DatabaseException {
        try {
            connection.rollback(last);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** A change set that wants to run outside of a transaction runs in it all the same. */
    @Override
    public void setAutoCommit(boolean autoCommit) {
        // The transaction is ours.
    }
}
