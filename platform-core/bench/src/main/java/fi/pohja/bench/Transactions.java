package fi.pohja.bench;

import com.zaxxer.hikari.HikariDataSource;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.Tenant;
import fi.pohja.tenancy.Tenants;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One short transaction: in ever another tenant, or by one login from one pool. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Transactions {

    /** The server without HTTP, on a PostgreSQL of its own, with all tenants. */
    @State(org.openjdk.jmh.annotations.Scope.Benchmark)
    public static class Server {
        private final LoneServer server;
        private final Database database;
        private final List<Scope> tenants;
        private final HikariDataSource pool;
        private final DSLContext one;

        public Server() {
            server = new LoneServer(Path.of(System.getProperty("tenants")));
            database = server.bean(Database.class);
            tenants = server.bean(Tenants.class).all().stream()
                    .map(Tenant::id)
                    .<Scope>map(Scope::of)
                    .toList();
            pool = new HikariDataSource();
            pool.setJdbcUrl(server.url());
            pool.setUsername(server.login());
            pool.setPassword(server.password());
            pool.setMaximumPoolSize(4);
            one = DSL.using(pool, SQLDialect.POSTGRES);
        }

        @TearDown(Level.Trial)
        public void stop() {
            pool.close();
            server.close();
        }

        int transactionOfOne() {
            return one.transactionResult(
                    inside -> inside.dsl().select(DSL.inline(1)).fetchSingle().value1());
        }

        int transaction(Scope scope) {
            return scope.call(() ->
                    database.read(sql -> sql.select(DSL.inline(1)).fetchSingle().value1()));
        }
    }

    /** Which tenant is next. */
    @State(org.openjdk.jmh.annotations.Scope.Thread)
    public static class Turn {
        private int turn;
    }

    @Benchmark
    public int routed(Server server, Turn turn) {
        turn.turn = (turn.turn + 1) % server.tenants.size();
        return server.transaction(server.tenants.get(turn.turn));
    }

    @Benchmark
    public int single(Server server) {
        return server.transactionOfOne();
    }
}
