package fi.pohja.postgres;

/** The embedded PostgreSQL cannot be started or stopped; the message says why and what to do, for the operator. */
public final class PostgresException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PostgresException(String message) {
        super(message);
    }

    public PostgresException(String message, Throwable cause) {
        super(message, cause);
    }
}
