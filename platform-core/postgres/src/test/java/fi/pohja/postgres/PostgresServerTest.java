package fi.pohja.postgres;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.pohja.postgres.internal.Account;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    @TempDir
    Path parent;

    @Test
    void keepsDataBetweenStarts() throws Exception {
        var directory = parent.resolve("data with spaces and $HOME");
        String password;
        try (var server = PostgresServer.start(directory)) {
            password = server.administratorPassword();
            execute(server, "create table kept (name text)", "insert into kept values ('Ähtäri')");
        }
        try (var server = PostgresServer.start(directory)) {
            assertEquals("Ähtäri", ask(server, "select name from kept"));
            assertEquals(password, server.administratorPassword());
        }
    }

    @Test
    void stopsWhenClosedAndToleratesASecondClose() throws Exception {
        var server = PostgresServer.start(parent);
        var process = postmaster(parent);
        assertTrue(process.isAlive());

        server.close();
        server.close();

        assertFalse(Files.exists(parent.resolve("cluster/postmaster.pid")));
        assertThrows(SQLException.class, () -> ask(server, "select 1"));
    }

    @Test
    void refusesASecondStartOnTheSameDirectory() {
        try (var server = PostgresServer.start(parent)) {
            var refused = refusal(() -> PostgresServer.start(parent));
            var own = Long.toString(ProcessHandle.current().pid());
            assertTrue(refused.contains("in use by another Pohja (process " + own + ")"), refused);
            assertNotEquals(0, server.port());
        }
    }

    @Test
    void refusesAStartWhileAnotherJvmRuns() throws Exception {
        var other = OtherJvm.start(parent);
        try {
            var refused = refusal(() -> PostgresServer.start(parent));
            assertTrue(refused.contains("process " + other.process().pid()), refused);
        } finally {
            other.endInOrder();
        }
    }

    @Test
    void stopsWithAJvmThatEndsInOrder() throws Exception {
        var other = OtherJvm.start(parent);
        var process = postmaster(parent);

        other.endInOrder();

        process.onExit().get(30, TimeUnit.SECONDS);
        assertFalse(Files.exists(parent.resolve("cluster/postmaster.pid")));
    }

    @Test
    void recoversWhatAKilledJvmCommitted() throws Exception {
        var other = OtherJvm.start(parent);
        var orphan = postmaster(parent);
        other.kill();
        assertTrue(orphan.isAlive(), "the server outlives a killed JVM");

        try (var server = PostgresServer.start(parent)) {
            assertEquals("committed", ask(server, "select string_agg(state, ',') from work"));
            assertNotEquals(orphan.pid(), postmaster(parent).pid());
        }
    }

    @Test
    void startsAfterServerAndJvmWereKilledAndTheProcessIdWentToSomeoneElse() throws Exception {
        var other = OtherJvm.start(parent);
        var orphan = postmaster(parent);
        other.kill();
        orphan.destroyForcibly();
        orphan.onExit().get(30, TimeUnit.SECONDS);
        var file = parent.resolve("cluster/postmaster.pid");
        var lines = Files.readAllLines(file);
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(file, lines);

        try (var server = PostgresServer.start(parent)) {
            assertEquals("committed", ask(server, "select string_agg(state, ',') from work"));
        }
    }

    @Test
    void refusesDataOfANewerPostgres() throws Exception {
        PostgresServer.start(parent).close();
        Files.writeString(parent.resolve("cluster/PG_VERSION"), "99\n");

        var refused = refusal(() -> PostgresServer.start(parent));
        assertTrue(refused.contains("made by PostgreSQL 99, which is newer"), refused);

        Files.writeString(parent.resolve("cluster/PG_VERSION"), "18\n");
        PostgresServer.start(parent).close();
    }

    @Test
    void startsEmptyWhateverWasThereButNotUnderSomeoneElse() throws Exception {
        try (var server = PostgresServer.start(parent)) {
            execute(server, "create table old (name text)");
            var refused = refusal(() -> PostgresServer.startEmpty(parent));
            assertTrue(refused.contains("in use by another Pohja"), refused);
        }
        Files.writeString(parent.resolve("cluster/PG_VERSION"), "99\n");
        try (var server = PostgresServer.startEmpty(parent)) {
            assertEquals("0", ask(server, "select count(*) from pg_tables where tablename = 'old'"));
        }
    }

    @Test
    void refusesDataOfAnOlderPostgres() throws IOException {
        Files.createDirectory(parent.resolve("cluster"));
        Files.writeString(parent.resolve("cluster/PG_VERSION"), "15\n");

        var refused = refusal(() -> PostgresServer.start(parent));
        assertTrue(refused.contains("made by PostgreSQL 15"), refused);
    }

    @Test
    void makesTheClusterAnewAfterAnInterruptedFirstStart() throws Exception {
        Files.createDirectory(parent.resolve("cluster.unfinished"));
        Files.writeString(parent.resolve("cluster.unfinished/PG_VERSION"), "18\n");
        try (var server = PostgresServer.start(parent)) {
            assertEquals("1", ask(server, "select 1"));
        }
    }

    @Test
    void refusesAFileAsDataDirectory() throws IOException {
        var file = Files.writeString(parent.resolve("file"), "text");
        var refused = refusal(() -> PostgresServer.start(file));
        assertTrue(refused.contains("cannot be written"), refused);
    }

    @Test
    void asksEveryoneForThePassword() throws Exception {
        try (var server = PostgresServer.temporary()) {
            var url = server.url("postgres");
            assertThrows(
                    SQLException.class,
                    () -> DriverManager.getConnection(url, "postgres", "").close());
            assertThrows(
                    SQLException.class,
                    () -> DriverManager.getConnection(url, "postgres", "guess").close());
            assertEquals(
                    "scram-sha-256",
                    ask(server, "select string_agg(distinct auth_method, ',') from pg_hba_file_rules"));
            assertEquals(
                    PosixFilePermissions.fromString("rw-------"),
                    Files.getPosixFilePermissions(
                            Path.of(ask(server, "show data_directory")).resolveSibling("password")));
        }
    }

    @Test
    void listensOnLoopbackOnly() throws Exception {
        try (var server = PostgresServer.temporary()) {
            assertEquals("127.0.0.1", ask(server, "show listen_addresses"));
            assertEquals("", ask(server, "show unix_socket_directories"));
            assertEquals("300", ask(server, "show max_connections"));
            assertThrows(
                    IOException.class,
                    () -> new ServerSocket(server.port(), 1, InetAddress.getLoopbackAddress()).close());
        }
    }

    @Test
    void knowsFinnishLettersCollationsAndTheExtensionsWeUse() throws Exception {
        try (var server = PostgresServer.temporary()) {
            execute(server, "create extension pg_trgm", "create extension unaccent", "create extension citext");
            assertAll(
                    () -> assertEquals("åäö", ask(server, "select lower('ÅÄÖ')")),
                    () -> assertEquals("t", ask(server, "select 'Ähtäri' ilike 'ähtäri'")),
                    () -> assertEquals("t", ask(server, "select 'Ä'::citext = 'ä'")),
                    () -> assertEquals("1", ask(server, "select similarity('ÄHTÄRI', 'ähtäri')")),
                    () -> assertEquals(
                            "t",
                            ask(
                                    server,
                                    "select to_tsvector('finnish', '”Koti–Äänestys”')"
                                            + " @@ to_tsquery('finnish', 'koti & äänestys')")),
                    () -> assertEquals(
                            "a z å ä ö",
                            ask(
                                    server,
                                    "select string_agg(x, ' ' order by x collate \"fi-x-icu\")"
                                            + " from unnest(array['ö', 'ä', 'å', 'z', 'a']) x")),
                    () -> assertEquals(
                            "3",
                            ask(
                                    server,
                                    "select count(*) from pg_collation"
                                            + " where collname in ('fi-x-icu', 'sv-x-icu', 'en-x-icu')")));
        }
    }

    @Test
    void leavesNothingOfATemporaryServer() throws Exception {
        Path directory;
        try (var server = PostgresServer.temporary()) {
            directory = Path.of(ask(server, "show data_directory")).resolveSibling("");
            assertTrue(Files.isDirectory(directory));
            assertEquals("off", ask(server, "show fsync"));
        }
        assertFalse(Files.exists(directory));
    }

    @Test
    void runsAsAnotherUserWhereRootHasNoNamespace() throws Exception {
        assumeTrue(Account.isRoot());
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
        var directory = parent.resolve("data");
        try (var server = PostgresServer.start(directory, Account.otherUser())) {
            execute(server, "create table kept (name text)", "insert into kept values ('Kemi')");
            assertNotEquals("root", Files.getOwner(directory.resolve("cluster")).getName());
        }
        try (var server = PostgresServer.start(directory)) {
            assertEquals("Kemi", ask(server, "select name from kept"));
        }
        try (var server = PostgresServer.start(directory, Account.otherUser())) {
            assertEquals("Kemi", ask(server, "select name from kept"));
        }
    }

    @Test
    void saysWhyAnotherUserCannotReachTheData() throws Exception {
        assumeTrue(Account.isRoot());
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwx------"));
        var directory = parent.resolve("data");
        var account = Account.otherUser();
        var refused = refusal(() -> PostgresServer.start(directory, account));
        assertTrue(refused.contains("cannot reach"), refused);
    }

    @Test
    void twoServersAtOnceHavePortsOfTheirOwn() {
        Set<Integer> ports = new TreeSet<>();
        try (var one = PostgresServer.start(parent.resolve("one"));
                var two = PostgresServer.start(parent.resolve("two"))) {
            ports.addAll(List.of(one.port(), two.port()));
        }
        assertEquals(2, ports.size());
    }

    private static String refusal(Executable start) {
        return String.valueOf(assertThrows(PostgresException.class, start).getMessage());
    }

    private static ProcessHandle postmaster(Path directory) throws IOException {
        var pid =
                Files.readAllLines(directory.resolve("cluster/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private static String ask(PostgresServer server, String question) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        server.url("postgres"), server.administrator(), server.administratorPassword());
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            assertTrue(answer.next());
            return String.valueOf(answer.getString(1));
        }
    }

    private static void execute(PostgresServer server, String... commands) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        server.url("postgres"), server.administrator(), server.administratorPassword());
                var statement = connection.createStatement()) {
            for (var command : commands) {
                statement.execute(command);
            }
        }
    }
}
