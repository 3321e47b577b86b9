package fi.pohja.postgres;

import fi.pohja.postgres.internal.Account;
import fi.pohja.postgres.internal.Binaries;
import fi.pohja.postgres.internal.Cluster;
import fi.pohja.postgres.internal.DirectoryLock;
import fi.pohja.postgres.internal.Durability;
import fi.pohja.postgres.internal.TemporaryDirectories;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A running embedded PostgreSQL, reachable on loopback only, with a generated administrator's password: other users
 * of the machine reach the port too, so a server without a password would be open to all of them.
 *
 * <p>Safe for use by any thread. The server runs in a session of its own, so a Ctrl-C in the terminal reaches the
 * JVM alone, which then stops the server: by {@link #close()} or, failing that, by a shutdown hook. After a JVM that
 * was killed the server lives on, and the next start on its directory stops it and recovers what was committed.
 */
public final class PostgresServer implements AutoCloseable {

    private static final String ADMINISTRATOR = "postgres";

    private final Cluster cluster;
    private final DirectoryLock lock;
    private final Runnable afterwards;
    private final int port;
    private final Thread hook;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Duration patience = Duration.ZERO;

    private PostgresServer(Cluster cluster, DirectoryLock lock, int port, Runnable afterwards) {
        this.cluster = cluster;
        this.lock = lock;
        this.port = port;
        this.afterwards = afterwards;
        this.hook = new Thread(this::closeAtShutdown, "stop-postgres");
    }

    /**
     * Starts the server on a kept data directory, which is made at first use and belongs to one JVM at a time.
     *
     * @throws PostgresException when the directory is in use, from another major version of PostgreSQL or not
     *     writable, the disk is full, or the server does not start; the message says what to do
     */
    public static PostgresServer start(Path dataDirectory) {
        return start(dataDirectory, Account.suitable());
    }

    static PostgresServer start(Path dataDirectory, Account account) {
        return start(dataDirectory, account, false);
    }

    /**
     * As {@link #start(Path)}, on an empty server: what the directory held is removed first, once nobody else uses it.
     */
    public static PostgresServer startEmpty(Path dataDirectory) {
        return start(dataDirectory, Account.suitable(), true);
    }

    private static PostgresServer start(Path dataDirectory, Account account, boolean empty) {
        var directory = dataDirectory.toAbsolutePath().normalize();
        var lock = DirectoryLock.take(directory);
        return start(directory, account, lock, Durability.KEPT, empty, () -> {});
    }

    /**
     * Starts a throw-away server in a new temporary directory, which is removed on close. It does not sync to disk.
     * What killed JVMs left behind is removed on the way.
     *
     * @throws PostgresException when it does not start; the message says what to do
     */
    public static PostgresServer temporary() {
        TemporaryDirectories.sweep();
        var directory = TemporaryDirectories.create();
        var lock = DirectoryLock.take(directory);
        return start(
                directory,
                Account.suitable(),
                lock,
                Durability.TEMPORARY,
                false,
                () -> TemporaryDirectories.remove(directory));
    }

    private static PostgresServer start(
            Path directory,
            Account account,
            DirectoryLock lock,
            Durability durability,
            boolean empty,
            Runnable afterwards) {
        try {
            var binaries = Binaries.unpacked(directory, account);
            var cluster = new Cluster(directory, binaries, account, ADMINISTRATOR, durability);
            if (empty) {
                cluster.remove();
            }
            var server = new PostgresServer(cluster, lock, cluster.start(), afterwards);
            server.stopAtShutdown();
            return server;
        } catch (RuntimeException | Error failure) {
            lock.release();
            afterwards.run();
            throw failure;
        }
    }

    /** The TCP port on 127.0.0.1; another one after each start. */
    public int port() {
        return port;
    }

    /** The superuser's login name. */
    public String administrator() {
        return ADMINISTRATOR;
    }

    /** The superuser's password: generated when the directory was made, kept in it, readable by its owner only. */
    public String administratorPassword() {
        return cluster.password();
    }

    /** The JDBC URL of a database of this server, without name and password; {@code postgres} always exists. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /**
     * Leaves the caller time for a shutdown in its own order: when the JVM ends, the shutdown hook waits this long
     * for {@link #close()} before it stops the server itself. Without this it stops the server at once, beside the
     * other hooks.
     */
    public void waitForCloseAtShutdown(Duration longest) {
        patience = longest;
    }

    /**
     * Stops the server: running transactions are rolled back, everything committed is on disk (kept) or the
     * directory is gone (temporary). Returns when it has stopped; a second call does nothing.
     */
    @Override
    public void close() {
        if (!closing.compareAndSet(false, true)) {
            return;
        }
        try {
            cluster.stop();
        } finally {
            lock.release();
            afterwards.run();
            closed.countDown();
            forgetHook();
        }
    }

    private void stopAtShutdown() {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            cluster.stop();
            throw new PostgresException("Pohja was stopped while PostgreSQL started.", shuttingDown);
        }
    }

    private void forgetHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // The JVM is ending: hooks can no longer be removed, and this one finds nothing left to do.
        }
    }

    private void closeAtShutdown() {
        try {
            if (!closed.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                close();
                // Someone else may be closing: the JVM must not end before that is done.
                closed.await();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            close();
        }
    }
}
