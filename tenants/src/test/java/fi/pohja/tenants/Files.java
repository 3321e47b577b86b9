package fi.pohja.tenants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Finds and reads the files of this module; file names in messages are relative to the folder {@code tenants}. */
final class Files {

    static final Path ROOT = Path.of(System.getProperty("basedir", "")).toAbsolutePath();

    private Files() {}

    static Path reference(String name) {
        return ROOT.resolve("reference").resolve(name);
    }

    /** Every {@code <slug>/tenant.yaml}, by slug. */
    static List<Path> tenants() {
        return walk(2, "tenant.yaml");
    }

    /** Every {@code <slug>/content/*.yaml}, by path. */
    static List<Path> content() {
        return walk(3, ".yaml").stream()
                .filter(file -> ROOT.relativize(file).getNameCount() == 3
                        && ROOT.relativize(file).getName(1).toString().equals("content"))
                .toList();
    }

    private static List<Path> walk(int depth, String ending) {
        try (Stream<Path> files = java.nio.file.Files.walk(ROOT, depth)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .filter(file -> !ROOT.relativize(file).startsWith("target"))
                    .filter(file -> !ROOT.relativize(file).startsWith("src"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }

    static String text(Path file) {
        try {
            return java.nio.file.Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file's top level. Dates and decimals stay text, so that nothing is rounded or shifted on the way. */
    static Node yaml(Path file) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        DumperOptions dumping = new DumperOptions();
        Yaml yaml =
                new Yaml(new SafeConstructor(options), new Representer(dumping), dumping, options, new PlainResolver());
        try {
            return new Node(name(file), "", yaml.load(text(file)));
        } catch (YAMLException e) {
            throw new AssertionError(name(file) + " is not valid YAML; correct it there: " + e.getMessage(), e);
        }
    }

    /** Rows of a CSV file with a header, as column to value; quoted fields as in RFC 4180. */
    static List<Row> csv(Path file) {
        List<List<String>> lines = parse(text(file));
        List<String> header = lines.getFirst();
        List<Row> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            if (line.size() != header.size()) {
                throw new AssertionError(name(file) + ": a row has " + line.size() + " fields, the header "
                        + header.size() + "; correct the row that begins with " + line.getFirst());
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                row.put(header.get(i), line.get(i));
            }
            rows.add(new Row(name(file), row));
        }
        return rows;
    }

    private static List<List<String>> parse(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                line.add(field.toString());
                field.setLength(0);
            } else if (c == '\n' && !quoted) {
                line.add(field.toString());
                field.setLength(0);
                lines.add(line);
                line = new ArrayList<>();
            } else {
                field.append(c);
            }
        }
        return lines;
    }

    private static final class PlainResolver extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, BOOL, "yYnNtTfFoO");
            addImplicitResolver(Tag.INT, INT, "-+0123456789");
            addImplicitResolver(Tag.NULL, EMPTY, "");
            addImplicitResolver(Tag.NULL, NULL, "~nN\0");
        }
    }
}
