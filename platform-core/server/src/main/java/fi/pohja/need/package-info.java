/**
 * Needs and bottlenecks that municipalities, workshops and councils told of, and the way each goes: merged, prioritised,
 * linked to goals and measures, answered.
 *
 * <p>Uses programme and what stands before it.
 */
@NullMarked
package fi.pohja.need;

import org.jspecify.annotations.NullMarked;
