package fi.pohja.postgres.internal;

import fi.pohja.postgres.PostgresException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * A database cluster in a data directory that this JVM has locked: {@code cluster} (PostgreSQL's own, with its
 * {@code server.log}) and {@code password} beside it.
 */
public final class Cluster {

    static final String DIRECTORY = "cluster";

    private static final int PORTS_TRIED = 5;
    private static final Duration MAKING = Duration.ofMinutes(3);
    private static final Duration RECOVERY = Duration.ofMinutes(10);
    private static final int LOG_LINES_SHOWN = 8;

    private static final String SETTINGS = String.join(
            " -c ",
            "",
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=300",
            "password_encryption=scram-sha-256",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_checkpoints=off",
            // Statements and details hold people's data, which does not belong into a log file.
            "log_min_error_statement=panic",
            "log_error_verbosity=terse",
            "jit=off ");

    private final Path directory;
    private final Path cluster;
    private final Path passwordFile;
    private final Path log;
    private final Binaries binaries;
    private final Account account;
    private final String administrator;
    private final Durability durability;
    private String password = "";

    public Cluster(Path directory, Binaries binaries, Account account, String administrator, Durability durability) {
        this.directory = directory;
        this.cluster = directory.resolve(DIRECTORY);
        this.passwordFile = directory.resolve("password");
        this.log = cluster.resolve("server.log");
        this.binaries = binaries;
        this.account = account;
        this.administrator = administrator;
        this.durability = durability;
    }

    /** The administrator's password, known once started. */
    public String password() {
        return password;
    }

    /** Makes the cluster where there is none, ends what an earlier JVM left running, starts; returns the port. */
    public int start() {
        try {
            account.letThrough(directory);
            if (Files.exists(cluster)) {
                checkVersion();
                Postmaster.of(cluster).stopAbandoned();
                account.own(cluster);
            } else {
                make();
            }
            password = readPassword();
            return startOnFreePort();
        } catch (IOException failure) {
            throw DiskFull.from(directory, String.valueOf(failure.getMessage()))
                    .orElseGet(() -> new PostgresException(
                            "PostgreSQL cannot work in " + directory + ": " + failure
                                    + ". Check the rights on its files, or choose another directory.",
                            failure));
        }
    }

    /** Removes the cluster with everything in it, after ending what an earlier JVM left running. */
    public void remove() {
        try {
            if (Files.exists(cluster)) {
                Postmaster.of(cluster).stopAbandoned();
                Trees.remove(cluster);
            }
        } catch (IOException failure) {
            throw new PostgresException("The old data in " + directory + " cannot be removed: " + failure, failure);
        }
    }

    /** Stops the server; returns when it has stopped. */
    public void stop() {
        try {
            Postmaster.of(cluster).stop(durability.stopSignal());
        } catch (IOException failure) {
            throw new PostgresException("PostgreSQL in " + directory + " cannot be stopped: " + failure, failure);
        }
    }

    private void checkVersion() throws IOException {
        var file = cluster.resolve("PG_VERSION");
        String made;
        try {
            made = Files.readString(file).strip();
        } catch (NoSuchFileException missing) {
            throw new PostgresException("The directory " + cluster + " is no PostgreSQL data directory: PG_VERSION is"
                    + " missing. Put back the directory from a copy, or choose another one.");
        }
        var ours = binaries.majorVersion();
        var theirs = made.chars().allMatch(Character::isDigit) && !made.isEmpty() ? Integer.parseInt(made) : -1;
        if (theirs > ours) {
            throw new PostgresException("The data in " + directory + " was made by PostgreSQL " + made
                    + ", which is newer than this Pohja's " + ours
                    + ". Use the newer Pohja that made it, or choose another data directory.");
        }
        if (theirs < ours) {
            throw new PostgresException("The data in " + directory + " was made by PostgreSQL " + made
                    + "; this Pohja brings " + ours + ", which cannot read it. Use the older Pohja that made it"
                    + " (and with it pg_dumpall, to take the data along), or choose another data directory.");
        }
    }

    /** Under another name until complete: a directory called {@code cluster} is always a whole one. */
    private void make() throws IOException {
        DiskFull.checkBeforeMaking(directory);
        var unfinished = directory.resolve(DIRECTORY + ".unfinished");
        if (Files.exists(unfinished)) {
            Trees.remove(unfinished);
        }
        writePassword();
        Files.createDirectory(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        account.own(unfinished);
        account.own(passwordFile);
        if (!account.reaches(unfinished)) {
            throw new PostgresException("The user " + account + ", who runs PostgreSQL, cannot reach " + directory
                    + ". Choose a data directory below one that is open to all, such as /var/lib/pohja, or start"
                    + " Pohja as an ordinary user.");
        }
        var made = initdb(unfinished, "C.UTF-8");
        if (!made.succeeded() && made.output().contains("invalid locale name")) {
            made = initdb(unfinished, "C");
        }
        if (!made.succeeded()) {
            throw failed("PostgreSQL could not make its data directory " + cluster, made.output());
        }
        Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * PostgreSQL's own provider orders by code point like the C locale, the same on every machine, and unlike it
     * knows Å, Ä and Ö: with C, lower case, ILIKE, full text search and citext leave them alone. The operating
     * system's character classes are used by the full text parser, which otherwise takes ” and – for letters.
     */
    private Command.Outcome initdb(Path target, String characterClasses) {
        var command = new ArrayList<>(List.of(
                binaries.program("initdb"),
                "--username=" + administrator,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--lc-ctype=" + characterClasses));
        if (durability == Durability.TEMPORARY) {
            command.add("--no-sync");
        }
        return run(command, target, MAKING);
    }

    private int startOnFreePort() throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        for (var attempt = 1; ; attempt++) {
            var port = freePort();
            var started = run(startCommand(port), cluster, RECOVERY);
            if (started.succeeded()) {
                return port;
            }
            var said = started.output() + "\n" + logTail();
            if (attempt == PORTS_TRIED || !said.contains("Address already in use")) {
                throw failed("PostgreSQL did not start in " + cluster, said);
            }
        }
    }

    /** {@code pg_ctl} puts the server into a session of its own and waits until it takes connections. */
    private List<String> startCommand(int port) {
        return List.of(
                binaries.program("pg_ctl"),
                "start",
                "--wait",
                "--timeout=" + RECOVERY.toSeconds(),
                "--log=server.log",
                "--options=-p " + port + SETTINGS + durability.settings());
    }

    private Command.Outcome run(List<String> command, Path pgdata, Duration longest) {
        // By environment, since pg_ctl would hand an argument on to a shell.
        return Command.run(account.command(command), pgdata, Map.of("PGDATA", pgdata.toString()), longest);
    }

    private PostgresException failed(String what, String said) {
        return DiskFull.afterFailure(directory, said)
                .orElseGet(() -> new PostgresException(what + ":\n" + lastLines(said)));
    }

    private String logTail() throws IOException {
        return Files.exists(log) ? lastLines(Files.readString(log)) : "";
    }

    private static String lastLines(String text) {
        var lines = text.strip().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size()));
    }

    private String readPassword() throws IOException {
        try {
            return Files.readString(passwordFile).strip();
        } catch (NoSuchFileException missing) {
            throw new PostgresException("The file " + passwordFile + " with the database administrator's password is"
                    + " missing. Put it back from a copy, or choose another data directory.");
        }
    }

    private void writePassword() throws IOException {
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(passwordFile);
        Files.createFile(
                passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile, Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
