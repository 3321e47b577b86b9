/**
 * Finding any record by its words, in any of the languages and inflected.
 *
 * <p>Uses tenancy and audit's subjects; features put their records into {@link fi.pohja.search.SearchIndex}.
 */
@NullMarked
package fi.pohja.search;

import org.jspecify.annotations.NullMarked;
