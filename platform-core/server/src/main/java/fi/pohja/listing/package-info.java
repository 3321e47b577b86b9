/**
 * What lists have in common for those who ask for them: a slice of rows with their total, an order, current or archived
 * records.
 *
 * <p>Uses nothing; every feature that lists records uses it.
 */
@NullMarked
package fi.pohja.listing;

import org.jspecify.annotations.NullMarked;
