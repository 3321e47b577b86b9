/**
 * What is due for whom: each feature tells of its own, and whoever is signed in sees them together.
 *
 * <p>Uses access and audit's {@link fi.pohja.audit.Subject}; stands before the features that have something due.
 */
@NullMarked
package fi.pohja.deadline;

import org.jspecify.annotations.NullMarked;
