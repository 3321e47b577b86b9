package fi.pohja.text;

import fi.pohja.spi.LanguageForms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A language beyond the complete ones, as one tenant shows it.
 *
 * @param code in addresses and bundles, such as {@code se}
 * @param tag with the region, such as {@code se-FI}
 * @param fallback languages looked through for what it has no text for; never empty
 * @param letters beside a to z, å, ä and ö
 * @param texts what is shown, by owner (as {@link fi.pohja.spi.InterfaceText#owner} names it) and key
 * @param unreviewed whether any of them was never reviewed by somebody who speaks the language
 */
public record FurtherLanguage(
        String code,
        String tag,
        String ownName,
        List<String> fallback,
        LanguageForms forms,
        List<String> letters,
        Map<String, Map<String, String>> texts,
        boolean unreviewed) {

    public FurtherLanguage {
        fallback = List.copyOf(fallback);
        letters = List.copyOf(letters);
        texts = Map.copyOf(texts);
    }

    /** The text of an owner's key in exactly this language. */
    public Optional<String> find(String owner, String key) {
        Map<String, String> own = texts.get(owner);
        return own == null ? Optional.empty() : Optional.ofNullable(own.get(key));
    }

    /** Every text that is shown in it, for telling it from those it falls back to. */
    public Set<String> words() {
        return texts.values().stream().flatMap(own -> own.values().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
