/**
 * What people say about a record.
 *
 * <p>Uses tenancy, audit and access; any feature's record can be discussed, named by its
 * {@link fi.pohja.audit.Subject}.
 */
@NullMarked
package fi.pohja.discussion;

import org.jspecify.annotations.NullMarked;
