package fi.pohja.web.record;

import fi.pohja.web.i18n.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Function;

/** How large a file is, in words. */
public final class FileSize {

    private static final BigDecimal KILO = BigDecimal.valueOf(1_024);
    private static final BigDecimal MEGA = KILO.multiply(KILO);

    private FileSize() {}

    /** In the language of whoever looks at the screen. */
    public static String words(long bytes) {
        return words(bytes, Wording::number, key -> Wording.text(key));
    }

    /**
     * In any language.
     *
     * @param number writes a number as the language does
     * @param text gives the text of a key
     */
    public static String words(long bytes, Function<BigDecimal, String> number, Function<String, String> text) {
        BigDecimal size = BigDecimal.valueOf(bytes);
        boolean large = size.compareTo(MEGA) >= 0;
        BigDecimal counted = large
                ? size.divide(MEGA, 1, RoundingMode.HALF_UP).stripTrailingZeros()
                : size.divide(KILO, 0, RoundingMode.UP);
        return number.apply(counted) + "\u00a0" + text.apply(large ? "page.megabytes" : "page.kilobytes");
    }
}
