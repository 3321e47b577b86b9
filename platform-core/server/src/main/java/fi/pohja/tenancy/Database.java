package fi.pohja.tenancy;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The door to SQL: a transaction on the bound scope's own login. Every statement names the scope's schema, whatever the
 * connection's search path has been set to (ADR 18).
 *
 * <p>A call inside a running transaction of the same scope joins it; in another scope it gets a transaction of its own.
 * With nothing bound every method throws {@link Scope.NothingBoundException}. The {@link DSLContext} must not be kept
 * after the call.
 */
public interface Database {

    /** Runs reading work in a read-only transaction. */
    <T extends @Nullable Object> T read(Function<DSLContext, T> work);

    /** Runs writing work; commits when it returns, rolls back when it throws. */
    <T extends @Nullable Object> T write(Function<DSLContext, T> work);

    /** As {@link #write}, for work without a result. */
    default void change(Consumer<DSLContext> work) {
        write(sql -> {
            work.accept(sql);
            return Boolean.TRUE;
        });
    }

    /** Whether a writing transaction of the bound scope is running on this thread. */
    boolean writing();

    /**
     * Runs {@code work} once the running transaction has committed, on the same thread and in the same scope; at once
     * when none is running. Never runs after a rollback. SQL in another scope needs a thread of its own
     * ({@link IllegalStateException}): this one still has the connection.
     */
    void afterCommit(Runnable work);
}
