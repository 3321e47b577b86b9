package fi.pohja.web.i18n;

import com.vaadin.flow.i18n.I18NProvider;
import fi.pohja.text.Formats;
import fi.pohja.text.Texts;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;

/**
 * Every word and number on the screen, in the language of the page at work on the calling thread. Views import
 * {@link #text} statically. Vaadin's own {@code getTranslation} leads to the same bundles.
 */
@Singleton
public final class Wording implements I18NProvider {

    private static final long serialVersionUID = 1L;

    private static final Texts TEXTS = Texts.shared();

    /**
     * The text of a key.
     *
     * @param arguments what the text's placeholders name; numbers and dates are written as the language does
     * @return the Finnish text where the language has none, and the key in brackets where no language has one
     */
    public static String text(String key, Object... arguments) {
        return TEXTS.text(Language.current().code(), key, arguments);
    }

    /** As {@link #text(String, Object...)}, in a language named. */
    public static String text(Language language, String key, Object... arguments) {
        return TEXTS.text(language.code(), key, arguments);
    }

    /** A day, such as 22.11.2026. */
    public static String date(LocalDate date) {
        return formats().day(date);
    }

    /** A moment in Finland's time, to the minute. */
    public static String moment(Instant moment) {
        return formats().moment(moment);
    }

    /** The time of day of a moment in Finland, to the minute. */
    public static String time(Instant moment) {
        return formats().time(LocalTime.ofInstant(moment, Formats.FINLAND));
    }

    /** A number with the language's separators and as many decimals as it has. */
    public static String number(BigDecimal number) {
        NumberFormat format = formats().numbers();
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    /** Euros with two decimals, without the sign, as in columns that say the unit. */
    public static String euros(BigDecimal euros) {
        return eurosFormat().format(euros);
    }

    /** The format of {@link #euros}, which reads them, too, as {@link BigDecimal}. */
    public static DecimalFormat eurosFormat() {
        DecimalFormat format = formats().numbers();
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        format.setParseBigDecimal(true);
        return format;
    }

    /** How days, times and numbers are written on the page at work on this thread. */
    public static Formats formats() {
        return Formats.of(Language.current().code());
    }

    /** For the alphabet and capitals on the page at work on this thread. */
    public static Locale locale() {
        return Language.current().locale();
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Language.complete().stream().map(Language::page).toList();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return TEXTS.text(
                Language.of(locale.toLanguageTag()).orElse(Language.FI).code(), key, arguments);
    }
}
