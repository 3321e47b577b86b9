package fi.pohja.funding;

import fi.pohja.organisation.OrganisationId;
import fi.pohja.programme.FundingSource;
import fi.pohja.programme.SubAreaId;
import java.util.Optional;

/**
 * A place in a budget.
 *
 * @param subArea empty for what belongs to no sub-area
 * @param partner empty for the lead's own
 * @param source whose money; {@link FundingSource#ALL} where a source document does not divide it, which cannot be
 *     submitted
 */
public record BudgetCell(
        Optional<SubAreaId> subArea, Optional<OrganisationId> partner, CostCategory category, FundingSource source) {}
