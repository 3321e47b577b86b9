/**
 * What lists have in common: a slice of rows with their total, an order, current or archived records, and texts by
 * language in SQL.
 *
 * <p>Uses tenancy's rules only; every feature that lists records uses it.
 */
@NullMarked
package fi.pohja.listing;

import org.jspecify.annotations.NullMarked;
