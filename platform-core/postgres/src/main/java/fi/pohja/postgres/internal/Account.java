package fi.pohja.postgres.internal;

import com.sun.security.auth.module.UnixSystem;
import fi.pohja.postgres.PostgresException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who runs PostgreSQL's programs, which refuse to work as root. For everyone else it is the user who started the JVM.
 * For root it is root inside a user namespace of its own, where it holds no privileges and appears as nobody, or,
 * where namespaces are blocked (as in many containers), another user of the machine, who then owns the cluster.
 */
public final class Account {

    private static final List<String> OTHER_USERS = List.of("postgres", "nobody");

    private final List<String> prefix;
    private final Optional<String> otherUser;

    private Account(List<String> prefix, Optional<String> otherUser) {
        this.prefix = List.copyOf(prefix);
        this.otherUser = otherUser;
    }

    /** The account that fits this user and this machine, or a {@link PostgresException} saying what to do. */
    public static Account suitable() {
        if (!isRoot()) {
            return new Account(List.of(), Optional.empty());
        }
        var namespace = List.of("unshare", "--user", "--");
        return Command.succeeds(with(namespace, List.of("true")))
                ? new Account(namespace, Optional.empty())
                : otherUser();
    }

    /** For root: another user of the machine, by {@code setpriv}. */
    public static Account otherUser() {
        for (var user : OTHER_USERS) {
            var group = Command.run(List.of("id", "-g", user), Path.of("/"), Map.of(), Duration.ofSeconds(10));
            if (group.succeeded()) {
                var prefix = List.of("setpriv", "--reuid", user, "--regid", group.output(), "--clear-groups", "--");
                if (Command.succeeds(with(prefix, List.of("true")))) {
                    return new Account(prefix, Optional.of(user));
                }
            }
        }
        throw new PostgresException("PostgreSQL does not run as root, and neither a user namespace (unshare --user)"
                + " nor another user (setpriv) is allowed here. Start Pohja as an ordinary user.");
    }

    /** Whether the JVM runs as root. */
    public static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }

    /** The command as this account runs it. */
    List<String> command(List<String> command) {
        return with(prefix, command);
    }

    /** Whether this account can work below a directory. */
    boolean reaches(Path directory) {
        return prefix.isEmpty() || Command.succeeds(command(List.of("test", "-x", directory.toString())));
    }

    /** Makes a file or a whole directory this account's own, where root may. */
    void own(Path tree) throws IOException {
        if (!isRoot()) {
            return;
        }
        var owner = principal(tree);
        if (Files.getOwner(tree).equals(owner)) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                own(file, owner);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, java.io.IOException failure) throws IOException {
                own(directory, owner);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Lets another user's account pass through a directory of ours, without listing it. */
    void letThrough(Path directory) throws IOException {
        if (otherUser.isPresent()) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
        }
    }

    @Override
    public String toString() {
        return otherUser.orElseGet(() -> System.getProperty("user.name"));
    }

    private UserPrincipal principal(Path path) throws IOException {
        return path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(otherUser.orElse("root"));
    }

    private static void own(Path path, UserPrincipal owner) throws IOException {
        Files.setAttribute(path, "posix:owner", owner, LinkOption.NOFOLLOW_LINKS);
    }

    private static List<String> with(List<String> prefix, List<String> command) {
        var all = new ArrayList<>(prefix);
        all.addAll(command);
        return all;
    }
}
