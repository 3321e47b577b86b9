package fi.pohja.importing;

import fi.pohja.access.ReadersWords;
import fi.pohja.table.Columns;
import fi.pohja.text.Texts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The words people write into a spreadsheet for an enum's constants, for {@link ImportRow#word}: the constants' names for
 * people in Finnish, Swedish and English, the constants themselves, and what an import adds. Unchangeable; any thread.
 */
public final class Vocabulary<E extends Enum<E>> {

    /** More choices than this are not all named in a refusal. */
    static final int MOST_NAMED = 15;

    private final String prefix;
    private final List<E> offered;
    private final Map<String, E> meanings;

    private Vocabulary(String prefix, List<E> offered, Map<String, E> meanings) {
        this.prefix = prefix;
        this.offered = List.copyOf(offered);
        this.meanings = Map.copyOf(meanings);
    }

    /**
     * The words for all of a type's constants.
     *
     * @param prefix of the texts' keys, such as {@code measure.state}
     */
    public static <E extends Enum<E>> Vocabulary<E> of(String prefix, Class<E> type) {
        return of(prefix, Arrays.asList(type.getEnumConstants()));
    }

    /** The words for these constants, in the order in which they are offered. */
    public static <E extends Enum<E>> Vocabulary<E> of(String prefix, List<E> offered) {
        Map<String, E> meanings = new HashMap<>();
        for (E constant : offered) {
            meanings.put(small(constant.name()), constant);
            for (String language : Texts.COMPLETE) {
                Texts.shared()
                        .find(language, prefix + "." + constant.name())
                        .ifPresent(name -> meanings.put(small(name), constant));
            }
        }
        return new Vocabulary<>(prefix, offered, meanings);
    }

    /** These words and further ones for the constant, in any case; they are understood, but not named in a refusal. */
    public Vocabulary<E> and(E constant, String... words) {
        Map<String, E> more = new HashMap<>(meanings);
        for (String word : words) {
            more.put(small(word), constant);
        }
        return new Vocabulary<>(prefix, offered, more);
    }

    /** What a word means, in any case; empty when it is none of them. */
    Optional<E> meant(String word) {
        return Optional.ofNullable(meanings.get(small(word)));
    }

    /** What may be written, in the language of whoever is signed in; of many the first, and how many there are besides. */
    String choices() {
        String named = offered.stream()
                .limit(MOST_NAMED)
                .map(constant -> ReadersWords.of(prefix, constant))
                .collect(Collectors.joining(", "));
        int further = offered.size() - MOST_NAMED;
        return further <= 0
                ? named
                : Texts.shared().text(Columns.readersLanguage(), "import.choices.further", named, further);
    }

    private static String small(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
