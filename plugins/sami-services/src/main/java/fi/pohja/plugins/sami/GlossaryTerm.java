package fi.pohja.plugins.sami;

import fi.pohja.spi.Folding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * A term of the shared glossary, as the sources have it.
 *
 * @param words by language; a language the sources have no word in is left out
 * @param unverified languages whose word rests on general knowledge and on no source
 * @param source where the words are from
 */
record GlossaryTerm(Map<String, String> words, Set<String> unverified, String definition, String source) {

    static final List<String> LANGUAGES = List.of("fi", "sv", "en", "se", "smn", "sms");

    /** How far a word can be relied on. The name for people is {@code glossary.<name>}. */
    enum Status {
        /** From a source; no speaker has reviewed it for this glossary. */
        SOURCED,
        /** From general knowledge. */
        UNVERIFIED,
        /** No source has a word. */
        MISSING
    }

    Status status(String language) {
        if (!words.containsKey(language)) {
            return Status.MISSING;
        }
        return unverified.contains(language) ? Status.UNVERIFIED : Status.SOURCED;
    }

    /** Whether a term has these letters in any language, as {@link Folding} compares them. */
    boolean matches(String typed) {
        return words.values().stream().anyMatch(word -> Folding.contains(word, typed));
    }

    /** All terms of the archive, in the order of its file. */
    static List<GlossaryTerm> all() {
        try (InputStream file = Objects.requireNonNull(
                GlossaryTerm.class.getResourceAsStream("/glossary/terms.csv"), "The archive has the glossary")) {
            String csv = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return DSL.using(SQLDialect.DEFAULT).fetchFromCSV(csv).map(GlossaryTerm::term);
        } catch (IOException e) {
            throw new UncheckedIOException("The glossary cannot be read", e);
        }
    }

    private static GlossaryTerm term(Record row) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            String word = text(row, language);
            if (!word.isEmpty()) {
                words.put(language, word);
            }
        }
        String unverified = text(row, "unverified_columns");
        return new GlossaryTerm(
                words,
                Set.copyOf(Arrays.asList(unverified
                        .substring(unverified.indexOf(':') + 1)
                        .strip()
                        .split(";", -1))),
                text(row, "definition_fi"),
                text(row, "source"));
    }

    private static String text(Record row, String column) {
        return Objects.requireNonNullElse(row.get(column, String.class), "");
    }
}
