package fi.pohja.spi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One text in the languages it exists in, keyed by language code ({@code fi}, {@code sv}, {@code en}, {@code se},
 * {@code smn}, {@code sms}).
 *
 * <p>Immutable. Blank texts do not exist: they are left out. Stored as a JSON object and sent as one by the API.
 *
 * @param values text by language, in the order of the codes; possibly empty
 */
public record LocalizedText(Map<String, String> values) {

    private static final LocalizedText NONE = new LocalizedText(Map.of());

    /** The order in which a missing text is looked for in other languages; Finnish is the language of the sources. */
    private static final List<String> FALLBACK = List.of("fi", "sv", "en", "se", "smn", "sms");

    public LocalizedText {
        SortedMap<String, String> kept = new TreeMap<>();
        values.forEach((language, text) -> {
            if (!text.isBlank()) {
                kept.put(language, text.strip());
            }
        });
        values = java.util.Collections.unmodifiableSortedMap(kept);
    }

    /** The text that exists in no language. */
    public static LocalizedText none() {
        return NONE;
    }

    /** A text that exists in one language only. */
    public static LocalizedText of(String language, String text) {
        return new LocalizedText(Map.of(language, text));
    }

    /** A Finnish text. */
    public static LocalizedText fi(String text) {
        return of("fi", text);
    }

    /** Whether the text exists in no language at all. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The text in exactly this language, without fallback. */
    public Optional<String> exactly(String language) {
        return Optional.ofNullable(values.get(language));
    }

    /**
     * The text to show a reader of {@code language}: in that language, else in the first of fi, sv, en, se, smn, sms
     * that exists. The result says which language it is in, so that the fallback can be shown.
     *
     * @return empty when the text exists in no language
     */
    public Optional<Shown> in(String language) {
        String own = values.get(language);
        if (own != null) {
            return Optional.of(new Shown(own, language));
        }
        for (String other : FALLBACK) {
            String text = values.get(other);
            if (text != null) {
                return Optional.of(new Shown(text, other));
            }
        }
        return values.entrySet().stream().findFirst().map(entry -> new Shown(entry.getValue(), entry.getKey()));
    }

    /** As {@link #in}, only the text; the empty string when there is none. For sorting, labels and logs. */
    public String text(String language) {
        return in(language).map(Shown::text).orElse("");
    }

    /** This text with one language replaced, or removed when {@code text} is blank. */
    public LocalizedText with(String language, String text) {
        Map<String, String> changed = new TreeMap<>(values);
        changed.put(language, text);
        return new LocalizedText(changed);
    }

    /** The texts in all languages, in the order of the codes. */
    public Collection<String> all() {
        return values.values();
    }

    /**
     * A text as shown.
     *
     * @param language the language the text is in, which may differ from the reader's
     */
    public record Shown(String text, String language) {}
}
