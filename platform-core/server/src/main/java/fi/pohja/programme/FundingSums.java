package fi.pohja.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;

/**
 * A project's sums, kept apart as the field does. A sum is that of the amounts of its kind; where an amount of source
 * {@link FundingSource#ALL} is given, that is the sum and the amounts by source are its parts. Empty where no amount is
 * known.
 */
public record FundingSums(Optional<Sum> total, Optional<Sum> applied, Optional<Sum> granted, Optional<Sum> own) {

    /**
     * A sum in euros.
     *
     * @param approximate whether any amount in it is approximate
     */
    public record Sum(BigDecimal euros, boolean approximate) {}

    /** The sums of a project of which no amount is known. */
    public static FundingSums none() {
        return new FundingSums(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What several projects have together; a sum is empty when none of them has it. */
    public static FundingSums together(Collection<FundingSums> parts) {
        return new FundingSums(
                together(parts, FundingKind.TOTAL),
                together(parts, FundingKind.APPLIED),
                together(parts, FundingKind.GRANTED),
                together(parts, FundingKind.OWN));
    }

    private static Optional<Sum> together(Collection<FundingSums> parts, FundingKind kind) {
        return parts.stream()
                .flatMap(part -> part.of(kind).stream())
                .reduce((one, other) ->
                        new Sum(one.euros().add(other.euros()), one.approximate() || other.approximate()));
    }

    /** The sum of a kind. */
    public Optional<Sum> of(FundingKind kind) {
        return switch (kind) {
            case TOTAL -> total;
            case APPLIED -> applied;
            case GRANTED -> granted;
            case OWN -> own;
        };
    }

    /** The granted share of the total in per cent, two decimals, half up; empty unless both sums are known. */
    public Optional<BigDecimal> grantShare() {
        return share(granted);
    }

    /** The applied share of the total in per cent, two decimals, half up; empty unless both sums are known. */
    public Optional<BigDecimal> appliedShare() {
        return share(applied);
    }

    private Optional<BigDecimal> share(Optional<Sum> part) {
        return total.filter(whole -> whole.euros().signum() > 0)
                .flatMap(whole -> part.map(some ->
                        some.euros().multiply(BigDecimal.valueOf(100)).divide(whole.euros(), 2, RoundingMode.HALF_UP)));
    }
}
