package fi.pohja.postgres.internal;

import fi.pohja.postgres.PostgresException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once per version and user into the user's cache, or beside the data where there is
 * no usable cache (no home, or closed to the account that runs PostgreSQL).
 */
public record Binaries(Path home, String version) {

    private static final String SYSTEM = System.getProperty("os.name").toLowerCase(Locale.ROOT);

    /** The programs, ready for use by the account on the given data directory. Safe under concurrent first use. */
    public static Binaries unpacked(Path dataDirectory, Account account) {
        var version = bundledVersion();
        try {
            for (var cache : userCache().stream().toList()) {
                var found = usable(cache, version, account);
                if (found.isPresent()) {
                    return found.get();
                }
            }
            account.letThrough(dataDirectory);
            return usable(dataDirectory, version, account)
                    .orElseThrow(() -> new PostgresException("The user " + account + ", who runs PostgreSQL, cannot"
                            + " reach " + dataDirectory + ". Choose a data directory below one that is open to all,"
                            + " such as /var/lib/pohja, or start Pohja as an ordinary user."));
        } catch (IOException failure) {
            throw DiskFull.from(dataDirectory, String.valueOf(failure.getMessage()))
                    .orElseGet(() -> new PostgresException(
                            "PostgreSQL's programs cannot be unpacked: " + failure.getMessage(), failure));
        }
    }

    /** The version that belongs to this build, such as 18.6.0. */
    static String bundledVersion() {
        try (var in = resource("version")) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
        } catch (IOException failure) {
            throw new PostgresException("The version of the embedded PostgreSQL cannot be read", failure);
        }
    }

    int majorVersion() {
        return Integer.parseInt(version.substring(0, version.indexOf('.')));
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static Optional<Binaries> usable(Path parent, String version, Account account) throws IOException {
        var home = parent.resolve("postgresql-" + version + "-" + architecture());
        var binaries = new Binaries(home, version);
        if (Files.isDirectory(home) && binaries.run(account)) {
            return Optional.of(binaries);
        }
        if (!account.reaches(parent) || !Files.isWritable(parent)) {
            return Optional.empty();
        }
        if (Files.isDirectory(home)) {
            // Broken, by a crash of the machine before it was all on disk. Others may be about to replace it too.
            Trees.remove(home);
        }
        var fresh = Files.createTempDirectory(parent, "postgresql-");
        try {
            unpack(fresh);
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            moveUnlessThere(fresh, home);
        } finally {
            Trees.remove(fresh);
        }
        if (!binaries.run(account)) {
            throw new PostgresException("PostgreSQL's programs in " + home
                    + " do not run on this machine; they need glibc 2.27 or later on Linux.");
        }
        return Optional.of(binaries);
    }

    private boolean run(Account account) {
        return Command.succeeds(account.command(List.of(program("postgres"), "--version")));
    }

    private static void moveUnlessThere(Path fresh, Path home) throws IOException {
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            if (!Files.isDirectory(home)) {
                throw failure;
            }
            // Another JVM was faster; its copy is the same.
        }
    }

    private static void unpack(Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(
                new XZInputStream(new BufferedInputStream(resource("/postgres-" + platform() + ".txz"))),
                StandardCharsets.UTF_8.name())) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("The archive has an entry outside of itself: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(path.resolveSibling(""));
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(path.resolveSibling(""));
                    Files.copy(tar, path, StandardCopyOption.REPLACE_EXISTING);
                    if ((entry.getMode() & 0100) != 0) {
                        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
    }

    private static InputStream resource(String name) {
        var in = Binaries.class.getResourceAsStream(name);
        if (in == null) {
            throw new PostgresException("This build of Pohja has no embedded PostgreSQL for " + platform()
                    + ". Build it on this machine, or use an outside PostgreSQL (POHJA_DATABASE_URL).");
        }
        return in;
    }

    private static String platform() {
        return (SYSTEM.contains("mac") ? "darwin" : "linux") + "-" + architecture();
    }

    private static String architecture() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    }

    private static Optional<Path> userCache() throws IOException {
        var configured = System.getenv("XDG_CACHE_HOME");
        var home = Path.of(System.getProperty("user.home"));
        if (!home.isAbsolute() || !Files.isDirectory(home)) {
            return Optional.empty();
        }
        var base = configured != null && configured.startsWith("/")
                ? Path.of(configured)
                : home.resolve(SYSTEM.contains("mac") ? "Library/Caches" : ".cache");
        var cache = base.resolve("pohja");
        try {
            Files.createDirectories(cache);
        } catch (IOException readOnly) {
            return Optional.empty();
        }
        return Files.isDirectory(cache, LinkOption.NOFOLLOW_LINKS) ? Optional.of(cache) : Optional.empty();
    }
}
