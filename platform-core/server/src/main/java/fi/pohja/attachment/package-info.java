/**
 * Files and links that belong to a record.
 *
 * <p>Uses tenancy, audit and access; any feature's record can have them, named by its {@link fi.pohja.audit.Subject}.
 */
@NullMarked
package fi.pohja.attachment;

import org.jspecify.annotations.NullMarked;
