/**
 * Consultations: questions put to many for a time, their responses, and how each view was taken into account.
 *
 * <p>Uses programme and what stands before it, and mail for personal links.
 */
@NullMarked
package fi.pohja.consultation;

import org.jspecify.annotations.NullMarked;
