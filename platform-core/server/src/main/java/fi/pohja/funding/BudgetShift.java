package fi.pohja.funding;

import java.math.BigDecimal;

/** More or less money in a cell of the budget. */
public record BudgetShift(BudgetCell cell, BigDecimal change) {}
