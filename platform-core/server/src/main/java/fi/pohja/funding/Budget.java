package fi.pohja.funding;

import fi.pohja.programme.FundingSource;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/**
 * The budget of an application or grant: sums are those of its lines, to the cent.
 *
 * @param lines cells that have money, by sub-area, partner, category and source
 */
public record Budget(List<BudgetLine> lines) {

    public Budget {
        lines = List.copyOf(lines);
    }

    public BigDecimal total() {
        return sum(line -> true);
    }

    public BigDecimal of(FundingSource source) {
        return sum(line -> line.cell().source() == source);
    }

    public BigDecimal of(CostCategory category) {
        return sum(line -> line.cell().category() == category);
    }

    /** The sum of the lines that are wanted; 0.00 when there is none. */
    public BigDecimal sum(Predicate<BudgetLine> wanted) {
        return lines.stream().filter(wanted).map(BudgetLine::euros).reduce(new BigDecimal("0.00"), BigDecimal::add);
    }
}
