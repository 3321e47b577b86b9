package fi.pohja.web.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text of the web interface and of what it stands on, in all three languages. */
class MessagesTest {

    private static final Texts TEXTS = Texts.shared();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern USED =
            Pattern.compile("(?<![.\\w])text\\(\\s*\"([a-z][a-zA-Z\\-]*(?:\\.[a-zA-Z\\-]+)+)\"\\s*[,)]");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-zA-Z.\\-]*)\"");

    @Test
    void everyTextIsThereInAllLanguagesWithTheSamePlaceholders() {
        List<String> faults = TEXTS.keys().stream()
                .flatMap(key -> Texts.COMPLETE.stream().flatMap(language -> fault(key, language).stream()))
                .toList();

        assertEquals(List.of(), faults);
    }

    @Test
    void everyTextTheSourcesAskForExists() {
        Set<String> missing = new TreeSet<>();
        for (String source : sources()) {
            Matcher used = USED.matcher(source);
            while (used.find()) {
                if (TEXTS.find("fi", used.group(1)).isEmpty()) {
                    missing.add(used.group(1));
                }
            }
        }

        assertEquals(Set.of(), missing);
    }

    @Test
    void everyTextOfTheShellAndThePatternsIsUsed() {
        Set<String> literals = new TreeSet<>();
        for (String source : sources()) {
            Matcher literal = LITERAL.matcher(source);
            while (literal.find()) {
                literals.add(literal.group(1));
            }
        }
        assertTrue(literals.size() > 100, "the sources are read");

        Set<String> unused = TEXTS.keys().stream()
                .filter(key -> key.startsWith("shell.") || key.startsWith("pattern.") || key.startsWith("failure."))
                .filter(key ->
                        !literals.contains(key) && !literals.contains(key.substring(0, key.lastIndexOf('.') + 1)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), unused);
    }

    private static List<String> fault(String key, String language) {
        return TEXTS.find(language, key)
                .map(text -> placeholders(text)
                                .equals(placeholders(TEXTS.find("fi", key).orElse("")))
                        ? List.<String>of()
                        : List.of(key + " has other placeholders in " + language))
                .orElse(List.of(key + " is missing in " + language));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static List<String> sources() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(MessagesTest::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
