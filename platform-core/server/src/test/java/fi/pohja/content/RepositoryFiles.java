package fi.pohja.content;

import fi.pohja.testkit.TwoTenants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The repository's tenants' files, in the folder of tenants of a test. */
final class RepositoryFiles {

    private static final Path TENANTS = Path.of("..", "..", "tenants");

    private RepositoryFiles() {}

    /** @param names below the repository's folder of tenants, such as {@code lappi/content} */
    static void copy(TwoTenants tenants, String... names) throws IOException {
        for (String name : names) {
            copy(TENANTS.resolve(name), tenants.folder().resolve(name));
        }
    }

    static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
