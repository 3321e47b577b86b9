package fi.pohja.funding;

import java.math.BigDecimal;

/**
 * A cell as somebody saw it and as it is to be; zero where there is nothing. Two people can change different cells at
 * the same time; of two who change the same one, the second is told.
 */
public record BudgetChange(BudgetCell cell, BigDecimal before, BigDecimal after) {}
