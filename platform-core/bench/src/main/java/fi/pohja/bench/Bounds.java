package fi.pohja.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a run has to keep to.
 *
 * @param root the checkout
 * @param work where data of this benchmark may be kept; removed afterwards
 * @param quick whether to try the harness rather than to measure well
 */
record Bounds(Path root, Path work, boolean quick) {

    /** How often something is repeated: well, or quickly. */
    int times(int well, int quickly) {
        return quick ? quickly : well;
    }

    /** The folder of all tenants' files. */
    Path tenants() {
        return root.resolve("tenants");
    }

    /** A folder with these tenants only, and what all share. */
    Path tenants(List<String> slugs) throws IOException {
        Path folder = work.resolve("tenants-" + String.join("-", slugs));
        if (!Files.exists(folder)) {
            Files.createDirectories(folder);
            Files.createSymbolicLink(folder.resolve("reference"), tenants().resolve("reference"));
            for (String slug : slugs) {
                Files.createSymbolicLink(folder.resolve(slug), tenants().resolve(slug));
            }
        }
        return folder;
    }

    /** The tenants of a {@link PohjaProcess#filled filled} process. */
    Path served() throws IOException {
        return allOrOnly("lappi", "pohjanmaa", "kainuu", "helsinki");
    }

    /** Their slugs in order; each answers at {@code <slug>.localhost}. */
    List<String> servedTenants() throws IOException {
        try (Stream<Path> folders = Files.list(served())) {
            return folders.filter(folder -> Files.exists(folder.resolve("tenant.yaml")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** All tenants; quickly, only these. */
    Path allOrOnly(String... slugs) throws IOException {
        return quick ? tenants(List.of(slugs)) : tenants();
    }
}
