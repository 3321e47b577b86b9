/**
 * What features have in common where they keep records in tables: versions, trees, texts by language, alphabets.
 *
 * <p>Uses tenancy, problem and, for the reader's language, access; used by features inside their {@code internal} only.
 */
@NullMarked
package fi.pohja.table;

import org.jspecify.annotations.NullMarked;
