package fi.pohja.plugins.family;

import fi.pohja.spi.core.Municipality;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Names of days, languages and municipalities in a reader's language. For any thread. */
final class Tongues {

    private Tongues() {}

    private static Locale locale(String language) {
        return Locale.of(language, "FI");
    }

    /** A day of the week standing alone, such as {@code maanantai}. */
    static String day(String language, DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, locale(language));
    }

    /** A language by its BCP 47 code, such as {@code inarinsaame}. */
    static String language(String language, String code) {
        return Locale.of(code).getDisplayLanguage(locale(language));
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
    static List<String> hours(OpeningHours hours, String language, BiFunction<String, Object[], String> text) {
        return Arrays.stream(DayOfWeek.values())
                .filter(hours.week()::containsKey)
                .map(day ->
                        text.apply("place.hours.day", new Object[] {day(language, day), hours.times(day, language)}))
                .toList();
    }
}
