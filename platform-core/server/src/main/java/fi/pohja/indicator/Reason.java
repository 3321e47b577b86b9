package fi.pohja.indicator;

import fi.pohja.spi.LocalizedText;
import fi.pohja.text.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.List;

/**
 * One step of a reasoning.
 *
 * @param code the sentence is the text {@code assessment.<code>}
 * @param arguments what the sentence names: texts, {@link LocalizedText}s, {@link Figure}s
 */
public record Reason(String code, List<Object> arguments) {

    /**
     * A number with its unit, as a sentence shows it.
     *
     * @param unit empty for a bare number
     */
    public record Figure(BigDecimal value, int decimals, LocalizedText unit) {

        /** Per cent, with one decimal. */
        public static Figure percent(BigDecimal value) {
            return new Figure(value, 1, LocalizedText.of("fi", "%"));
        }

        /** The number as the language writes it, with its unit. */
        public String in(String language) {
            NumberFormat format = NumberFormat.getNumberInstance(Texts.locale(language));
            format.setRoundingMode(RoundingMode.HALF_UP);
            format.setMinimumFractionDigits(decimals);
            format.setMaximumFractionDigits(decimals);
            String name = unit.text(language);
            return format.format(value) + (name.isEmpty() ? "" : "\u00a0" + name);
        }
    }

    public Reason {
        arguments = List.copyOf(arguments);
    }

    /** The step as a sentence. */
    public String in(Texts texts, String language) {
        Object[] shown = arguments.stream()
                .map(argument -> switch (argument) {
                    case LocalizedText text -> text.text(language);
                    case Figure figure -> figure.in(language);
                    default -> String.valueOf(argument);
                })
                .toArray();
        return texts.text(language, "assessment." + code, shown);
    }
}
