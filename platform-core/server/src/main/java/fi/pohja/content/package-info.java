/**
 * Brings the files of {@code tenants/} into the database: reference data for all, starting content for each tenant.
 *
 * <p>Uses every feature's API as the screens do, and the platform's scope for what tenants share.
 */
@NullMarked
package fi.pohja.content;

import org.jspecify.annotations.NullMarked;
