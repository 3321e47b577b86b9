package fi.pohja.tenancy.internal;

import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Scope;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.TransactionStatus;
import io.micronaut.transaction.support.DefaultTransactionDefinition;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.MappedSchema;
import org.jooq.conf.RenderMapping;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jspecify.annotations.Nullable;

/** jOOQ in transactions of Micronaut's, with the generated tenant schema mapped to the tenant's own. */
@Singleton
final class ScopedDatabase implements Database {

    private final TransactionOperations<Connection> transactions;
    private final CurrentConnection connections;
    private final Map<Scope, DSLContext> contexts = new ConcurrentHashMap<>();

    /** Whose transaction runs on this thread; joining it from another scope would write into the wrong schema. */
    private final ThreadLocal<@Nullable Scope> open = new ThreadLocal<>();

    /** Whose transaction has just ended on this thread, and whose connection is still bound to it. */
    private final ThreadLocal<@Nullable Scope> ended = new ThreadLocal<>();

    ScopedDatabase(TransactionOperations<Connection> transactions, ConnectionOperations<Connection> connections) {
        this.transactions = transactions;
        this.connections = new CurrentConnection(connections);
    }

    @Override
    public <T extends @Nullable Object> T read(Function<DSLContext, T> work) {
        return run(work, true);
    }

    @Override
    public <T extends @Nullable Object> T write(Function<DSLContext, T> work) {
        return run(work, false);
    }

    private <T extends @Nullable Object> T run(Function<DSLContext, T> work, boolean readOnly) {
        Scope scope = Scope.current();
        Scope outer = open.get();
        Scope before = ended.get();
        if (before != null && !before.equals(scope)) {
            throw new IllegalStateException(
                    "What follows a commit in " + before + " cannot use SQL in " + scope + " on the same thread");
        }
        DSLContext sql = contexts.computeIfAbsent(scope, this::context);
        if (scope.equals(outer)) {
            return work.apply(sql);
        }
        DefaultTransactionDefinition definition = new DefaultTransactionDefinition(
                outer == null
                        ? TransactionDefinition.Propagation.REQUIRED
                        : TransactionDefinition.Propagation.REQUIRES_NEW);
        definition.setReadOnly(readOnly);
        open.set(scope);
        try {
            return transactions.<T>execute(definition, status -> work.apply(sql));
        } finally {
            if (outer == null) {
                open.remove();
            } else {
                open.set(outer);
            }
        }
    }

    @Override
    public boolean writing() {
        return Scope.current().equals(open.get())
                && transactions
                        .findTransactionStatus()
                        .map(status ->
                                !status.getTransactionDefinition().isReadOnly().orElse(false))
                        .orElse(false);
    }

    @Override
    public void afterCommit(Runnable work) {
        Scope scope = Scope.current();
        Optional<? extends TransactionStatus<?>> running =
                scope.equals(open.get()) ? transactions.findTransactionStatus() : Optional.empty();
        if (running.isEmpty()) {
            work.run();
            return;
        }
        running.get().registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(Status status) {
                if (status == Status.COMMITTED) {
                    // What follows may begin a transaction of its own, on the connection that is still bound.
                    Scope outer = open.get();
                    open.remove();
                    Scope earlier = ended.get();
                    ended.set(scope);
                    try {
                        scope.run(work);
                    } finally {
                        ended.set(earlier);
                        open.set(outer);
                    }
                }
            }
        });
    }

    private DSLContext context(Scope scope) {
        RenderMapping mapping = switch (scope) {
            case Scope.OfPlatform() -> new RenderMapping();
            case Scope.OfTenant(var tenant) ->
                new RenderMapping()
                        .withSchemata(new MappedSchema().withInput("tenant").withOutput(tenant.schema()));
        };
        return DSL.using(new DefaultConfiguration()
                .set(SQLDialect.POSTGRES)
                .set(connections)
                .set(new Settings().withRenderMapping(mapping).withExecuteLogging(false)));
    }

    /** The transaction's connection; without a transaction an error. */
    private record CurrentConnection(ConnectionOperations<Connection> connections) implements ConnectionProvider {

        @Override
        public Connection acquire() {
            return connections
                    .findConnectionStatus()
                    .orElseThrow(() -> new DataAccessException("SQL outside a transaction; go through Database"))
                    .getConnection();
        }

        @Override
        public void release(Connection connection) {
            // The transaction releases it.
        }
    }
}
