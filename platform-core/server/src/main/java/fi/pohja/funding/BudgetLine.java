package fi.pohja.funding;

import java.math.BigDecimal;

/** An amount in a budget, above zero, two decimals. */
public record BudgetLine(BudgetCell cell, BigDecimal euros) {}
