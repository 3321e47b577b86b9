package fi.pohja.tenancy;

import fi.pohja.spi.LocalizedText;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A YAML file written by people, read so that every fault can be said with file, line and reason.
 *
 * <p>Reading goes on after a fault: an accessor notes it and returns its empty value; {@link #problems()} has all of
 * them at the end. Not thread-safe.
 */
public final class YamlFile {

    private final Path path;
    private final List<Problem> problems = new ArrayList<>();
    private final Entry root;

    /**
     * What is wrong where.
     *
     * @param line counted from 1
     */
    public record Problem(Path file, int line, String reason) {
        @Override
        public String toString() {
            return file + ", line " + line + ": " + reason;
        }
    }

    private YamlFile(Path path, Optional<Node> node) {
        this.path = path;
        this.root = new Entry(node, "the file", 1);
    }

    /** Reads a file. A file that cannot be read or is no YAML yields an empty root and a problem. */
    public static YamlFile read(Path path) {
        try (Reader reader = Files.newBufferedReader(path)) {
            LoaderOptions options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            Node node = new Yaml(options).compose(reader);
            YamlFile file = new YamlFile(path, Optional.ofNullable(node));
            if (node == null) {
                file.problems.add(new Problem(path, 1, "the file is empty"));
            }
            return file;
        } catch (MarkedYAMLException e) {
            YamlFile file = new YamlFile(path, Optional.empty());
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            file.problems.add(new Problem(path, line, "not valid YAML: " + e.getProblem()));
            return file;
        } catch (NoSuchFileException e) {
            YamlFile file = new YamlFile(path, Optional.empty());
            file.problems.add(new Problem(path, 1, "the file is missing"));
            return file;
        } catch (IOException e) {
            YamlFile file = new YamlFile(path, Optional.empty());
            file.problems.add(new Problem(path, 1, "the file cannot be read as UTF-8: " + e.getMessage()));
            return file;
        }
    }

    public Entry root() {
        return root;
    }

    /** Everything found wrong so far, in the order it was found. */
    public List<Problem> problems() {
        return Collections.unmodifiableList(problems);
    }

    /** One mapping of the file, with typed access to its keys. */
    public final class Entry {

        private final Map<String, Node> values = new LinkedHashMap<>();
        private final String label;
        private final int line;

        private Entry(Optional<Node> node, String label, int line) {
            this.label = label;
            this.line = line;
            node.ifPresent(found -> {
                if (found instanceof MappingNode mapping) {
                    for (NodeTuple tuple : mapping.getValue()) {
                        if (tuple.getKeyNode() instanceof ScalarNode key) {
                            if (values.put(key.getValue(), tuple.getValueNode()) != null) {
                                fault(tuple.getKeyNode(), "the key " + key.getValue() + " is given twice");
                            }
                        }
                    }
                } else {
                    fault(found, label + " must be a mapping of keys to values");
                }
            });
        }

        /** The line the entry begins on, counted from 1. */
        public int line() {
            return line;
        }

        /** Notes a problem of the whole entry. */
        public void fault(String reason) {
            problems.add(new Problem(path, line, reason));
        }

        /** Notes a problem of one key of this entry, on that key's line. */
        public void fault(String key, String reason) {
            Node node = values.get(key);
            problems.add(new Problem(path, node == null ? line : lineOf(node), reason));
        }

        private void fault(Node node, String reason) {
            problems.add(new Problem(path, lineOf(node), reason));
        }

        /** Notes every key that is none of {@code known}. */
        public void onlyKeys(String... known) {
            Set<String> allowed = Set.of(known);
            values.forEach((key, node) -> {
                if (!allowed.contains(key)) {
                    fault(node, "unknown key " + key + " in " + label + "; known are " + String.join(", ", known));
                }
            });
        }

        public boolean has(String key) {
            return values.containsKey(key);
        }

        /** A text that must be there; the empty string, and a problem, when it is not. */
        public String text(String key) {
            Optional<String> text = optionalText(key);
            if (text.isEmpty()) {
                fault(key, "the key " + key + " is missing in " + label);
            }
            return text.orElse("");
        }

        public Optional<String> optionalText(String key) {
            Node node = values.get(key);
            if (node == null) {
                return Optional.empty();
            }
            if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                return Optional.of(scalar.getValue().strip());
            }
            fault(node, key + " must be a text");
            return Optional.empty();
        }

        /** One of an enum's names; {@code otherwise} when absent, and with a problem when unknown. */
        public <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
            Optional<String> text = optionalText(key);
            if (text.isEmpty()) {
                return otherwise;
            }
            for (E value : type.getEnumConstants()) {
                if (value.name().equals(text.get())) {
                    return value;
                }
            }
            fault(
                    key,
                    key + " is " + text.get() + ", but must be one of "
                            + List.of(type.getEnumConstants()).toString().toUpperCase(Locale.ROOT));
            return otherwise;
        }

        public Optional<LocalDate> date(String key) {
            return optionalText(key).flatMap(text -> {
                try {
                    return Optional.of(LocalDate.parse(text));
                } catch (DateTimeParseException e) {
                    fault(key, key + " must be a date such as 2020-04-30, not " + text);
                    return Optional.empty();
                }
            });
        }

        public Optional<BigDecimal> number(String key) {
            return optionalText(key).flatMap(text -> {
                try {
                    return Optional.of(new BigDecimal(text));
                } catch (NumberFormatException e) {
                    fault(key, key + " must be a number such as 15800000.00, not " + text);
                    return Optional.empty();
                }
            });
        }

        public boolean flag(String key) {
            return optionalText(key)
                    .map(text -> {
                        if (!text.equals("true") && !text.equals("false")) {
                            fault(key, key + " must be true or false, not " + text);
                        }
                        return text.equals("true");
                    })
                    .orElse(false);
        }

        /** A text by language; empty when absent. */
        public LocalizedText localized(String key) {
            Node node = values.get(key);
            return node == null ? LocalizedText.none() : localized(key, node);
        }

        private LocalizedText localized(String key, Node node) {
            if (node instanceof MappingNode mapping) {
                Map<String, String> texts = new LinkedHashMap<>();
                for (NodeTuple tuple : mapping.getValue()) {
                    if (tuple.getKeyNode() instanceof ScalarNode language
                            && tuple.getValueNode() instanceof ScalarNode text) {
                        texts.put(language.getValue(), text.getValue());
                    } else {
                        fault(tuple.getKeyNode(), key + " must have a text for each language");
                    }
                }
                return new LocalizedText(texts);
            }
            fault(node, key + " must be texts by language, such as {fi: Lappi, sv: Lappland}");
            return LocalizedText.none();
        }

        /** A text by language that must have at least one. */
        public LocalizedText requiredLocalized(String key) {
            LocalizedText text = localized(key);
            if (text.isEmpty()) {
                fault(key, "the key " + key + " is missing in " + label);
            }
            return text;
        }

        /** Texts by language in a list; empty when absent. */
        public List<LocalizedText> localizedList(String key) {
            return items(key).stream().map(node -> localized(key, node)).toList();
        }

        /** A list of texts; empty when absent. */
        public List<String> texts(String key) {
            List<String> texts = new ArrayList<>();
            for (Node node : items(key)) {
                if (node instanceof ScalarNode scalar) {
                    texts.add(scalar.getValue());
                } else {
                    fault(node, key + " must be a list of texts");
                }
            }
            return texts;
        }

        /** A mapping below this one; an empty one when absent. */
        public Entry entry(String key) {
            Node node = values.get(key);
            return new Entry(Optional.ofNullable(node), key, node == null ? line : lineOf(node));
        }

        /** A list of mappings; empty when absent. */
        public List<Entry> entries(String key) {
            return items(key).stream()
                    .map(node -> new Entry(Optional.of(node), "an entry of " + key, lineOf(node)))
                    .toList();
        }

        private List<Node> items(String key) {
            Node node = values.get(key);
            if (node == null) {
                return List.of();
            }
            if (node instanceof SequenceNode sequence) {
                return sequence.getValue();
            }
            fault(node, key + " must be a list");
            return List.of();
        }
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
