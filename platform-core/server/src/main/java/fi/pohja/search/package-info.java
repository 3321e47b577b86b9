/**
 * Finding any record of a tenant by words, inflected words, parts of words, codes and near misses.
 *
 * <p>Uses tenancy, audit's subjects and access; the feature that owns a record puts it into the index itself.
 */
@NullMarked
package fi.pohja.search;

import org.jspecify.annotations.NullMarked;
