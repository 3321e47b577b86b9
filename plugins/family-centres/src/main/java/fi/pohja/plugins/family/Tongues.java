package fi.pohja.plugins.family;

import fi.pohja.spi.OpeningHours;
import fi.pohja.spi.Writing;
import fi.pohja.spi.core.Municipality;
import fi.pohja.ui.spi.part.Days;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Names of languages and municipalities, and opening hours, in a reader's language. For any thread. */
final class Tongues {

    private Tongues() {}

    /** A language by its BCP 47 code, such as {@code inarinsaame}. */
    static String language(String language, String code) {
        return Locale.of(code).getDisplayLanguage(Days.locale(language));
    }

    /** Several languages, with commas between. */
    static String languages(String language, Collection<String> codes) {
        return codes.stream().map(code -> language(language, code)).collect(Collectors.joining(", "));
    }

    /** The name of one of these municipalities by its code; the empty text when it is none of them. */
    static String municipality(String language, Collection<Municipality> all, String code) {
        return all.stream()
                .filter(one -> one.code().equals(code))
                .map(one -> one.name().text(language))
                .findFirst()
                .orElse("");
    }

    /**
     * The days a place is open, each with its times.
     *
     * @param text finds a text of the plugin, as a context does
     */
    static List<String> hours(OpeningHours hours, Writing writing, BiFunction<String, Object[], String> text) {
        return hours.week().keySet().stream()
                .map(day ->
                        text.apply("place.hours.day", new Object[] {writing.weekday(day), hours.times(day, writing)}))
                .toList();
    }
}
