package fi.pohja.funding;

import fi.pohja.organisation.NamedOrganisation;
import fi.pohja.programme.NamedSubArea;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Work of a partner in person-months.
 *
 * @param role what is done, such as project coordinator
 * @param monthValue what a month is worth in euros, where that is known
 * @param inKind given without the grant's money
 */
public record WorkContribution(
        WorkContributionId id,
        ApplicationId application,
        NamedOrganisation organisation,
        Optional<NamedSubArea> subArea,
        String role,
        BigDecimal plannedMonths,
        BigDecimal doneMonths,
        Optional<BigDecimal> monthValue,
        boolean inKind,
        int version) {

    /** The planned work's worth, to the cent, half up; empty where a month's worth is not known. */
    public Optional<BigDecimal> plannedValue() {
        return monthValue.map(value -> value.multiply(plannedMonths).setScale(2, RoundingMode.HALF_UP));
    }

    /** The done work's worth; as {@link #plannedValue}. */
    public Optional<BigDecimal> doneValue() {
        return monthValue.map(value -> value.multiply(doneMonths).setScale(2, RoundingMode.HALF_UP));
    }

    /** What can be changed, as it is now: what a form begins with. */
    public WorkContributionDraft draft() {
        return new WorkContributionDraft(
                organisation.id(), subArea.map(NamedSubArea::id), role, plannedMonths, doneMonths, monthValue, inKind);
    }
}
