package fi.pohja.web.funding;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fi.pohja.problem.InvalidException;
import fi.pohja.web.i18n.Wording;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;

/** Euros, percentages and moments in words. What is not known is a dash, zero is a zero. */
final class Figures {

    static final String UNKNOWN = "–";
    static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    private Figures() {}

    /** In full, with the sign: {@code 15 800 000,00 €}. */
    static String euros(BigDecimal euros) {
        return Wording.euros(euros) + "\u00a0€";
    }

    static String euros(Optional<BigDecimal> euros) {
        return euros.map(Figures::euros).orElse(UNKNOWN);
    }

    static String percent(Optional<BigDecimal> percent) {
        return percent.map(known -> Wording.number(known) + "\u00a0%").orElse(UNKNOWN);
    }

    /** A moment in Finland's time, to the second. */
    static String second(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(Wording.locale())
                .format(moment.atZone(HELSINKI));
    }

    /** A sum on a card of its own. */
    static Div card(String name, String figure, Optional<String> note) {
        Span label = new Span(name);
        label.addClassName("sum-name");
        Span value = new Span(figure);
        value.addClassName("sum-figure");
        Div card = new Div(label, value);
        card.addClassNames("card", "sum");
        note.ifPresent(words -> {
            Span small = new Span(words);
            small.addClassName("fact-note");
            card.add(small);
        });
        return card;
    }

    /**
     * A number as somebody typed it, with a decimal comma or point; empty when nothing was typed.
     *
     * @throws InvalidException when it is none
     */
    static Optional<BigDecimal> typed(String field, String typed) {
        String plain = typed.replaceAll("[\\s\\u00a0%]", "").replace(',', '.');
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        if (!plain.matches("-?\\d{1,12}([.]\\d{1,6})?")) {
            throw InvalidException.of(field, "type.number");
        }
        return Optional.of(new BigDecimal(plain));
    }

    /** A number as it is typed. */
    static String toType(Optional<BigDecimal> number) {
        return number.map(Wording::number).orElse("");
    }
}
