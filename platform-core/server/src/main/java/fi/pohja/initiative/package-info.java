/**
 * Initiatives, statements and recommendations of bodies: to whom they go, until when an answer is due, what was answered
 * and what came of it.
 *
 * <p>Uses need, programme and what stands before them.
 */
@NullMarked
package fi.pohja.initiative;

import org.jspecify.annotations.NullMarked;
