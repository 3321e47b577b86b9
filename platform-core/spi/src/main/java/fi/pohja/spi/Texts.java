package fi.pohja.spi;

import java.util.List;
import java.util.Map;

/**
 * A plugin's message bundles: files {@code <bundle>_<language>.properties} in UTF-8, in the archive. Every title a
 * contribution names is a key of these. Keys need no prefix: another plugin's are never seen.
 *
 * @param bundles paths without language and ending, such as {@code messages/sami}; a key given twice fails the start
 * @param languages the languages there are files for, such as {@code fi}; a missing file fails the start
 * @param fallback for a language, where to look in turn when a text is missing there, such as {@code sms} to
 *     {@code se, fi}; a language not named falls back to {@code fi}, {@code sv}, {@code en}
 */
public record Texts(List<String> bundles, List<String> languages, Map<String, List<String>> fallback) {

    private static final Texts NONE = new Texts(List.of(), List.of(), Map.of());

    public Texts {
        bundles = List.copyOf(bundles);
        languages = List.copyOf(languages);
        fallback = Map.copyOf(fallback);
    }

    /** No texts at all. */
    public static Texts none() {
        return NONE;
    }

    /** One bundle in these languages. */
    public static Texts of(String bundle, String... languages) {
        return new Texts(List.of(bundle), List.of(languages), Map.of());
    }

    /** The same, with a chain of its own for one language. */
    public Texts fallingBack(String language, String... chain) {
        Map<String, List<String>> chains = new java.util.HashMap<>(fallback);
        chains.put(language, List.of(chain));
        return new Texts(bundles, languages, chains);
    }
}
