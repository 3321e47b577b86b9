package fi.pohja.web.programme;

import static fi.pohja.web.i18n.Wording.euros;
import static fi.pohja.web.i18n.Wording.number;
import static fi.pohja.web.i18n.Wording.text;

import fi.pohja.programme.FundingSums;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Euros and shares in words. What is not known is a dash, zero is a zero. */
final class Amounts {

    static final String UNKNOWN = "–";

    private Amounts() {}

    /** In full, with the sign: {@code 15 800 000,00 €}. */
    static String full(BigDecimal amount, boolean approximate) {
        String words = euros(amount) + "\u00a0€";
        return approximate ? text("funding.about", words) : words;
    }

    static String full(Optional<FundingSums.Sum> sum) {
        return sum.map(known -> full(known.euros(), known.approximate())).orElse(UNKNOWN);
    }

    /** Per cent with one decimal. */
    static String percent(Optional<BigDecimal> share) {
        return share.map(known -> number(known.setScale(1, RoundingMode.HALF_UP)) + "\u00a0%")
                .orElse(UNKNOWN);
    }
}
