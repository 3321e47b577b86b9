package fi.pohja.bench;

import com.zaxxer.hikari.HikariDataSource;
import fi.pohja.postgres.PostgresServer;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.DatabaseSettings;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.Tenant;
import fi.pohja.tenancy.TenantStart;
import fi.pohja.tenancy.Tenants;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
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
        private final PostgresServer postgres;
        private final ApplicationContext context;
        private final Database database;
        private final List<Scope> tenants;
        private final HikariDataSource pool;
        private final DSLContext one;

        public Server() {
            postgres = PostgresServer.temporary();
            try (Connection connection = DriverManager.getConnection(
                            postgres.url("postgres"), postgres.administrator(), postgres.administratorPassword());
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
            context.getBean(TenantStart.class).run(Path.of(System.getProperty("tenants")));
            database = context.getBean(Database.class);
            tenants = context.getBean(Tenants.class).all().stream()
                    .map(Tenant::id)
                    .<Scope>map(Scope::of)
                    .toList();
            pool = new HikariDataSource();
            pool.setJdbcUrl(postgres.url("pohja"));
            pool.setUsername(postgres.administrator());
            pool.setPassword(postgres.administratorPassword());
            pool.setMaximumPoolSize(4);
            one = DSL.using(pool, SQLDialect.POSTGRES);
        }

        @TearDown(Level.Trial)
        public void stop() {
            pool.close();
            context.close();
            postgres.close();
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
