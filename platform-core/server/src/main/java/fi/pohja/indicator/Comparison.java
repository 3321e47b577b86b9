package fi.pohja.indicator;

import java.math.BigDecimal;

/** On which side of its limit a number is to be. The name for people is the text {@code target.comparison.<name>}. */
public enum Comparison {
    AT_LEAST,
    AT_MOST;

    /** Whether a number is on this side of a limit; on the limit itself it is. */
    public boolean holds(BigDecimal number, BigDecimal limit) {
        int order = number.compareTo(limit);
        return this == AT_LEAST ? order >= 0 : order <= 0;
    }
}
