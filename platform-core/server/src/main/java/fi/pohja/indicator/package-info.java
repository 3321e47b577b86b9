/**
 * Whether it worked: indicators with their observations, the targets of goals, and what they say about the goals, with
 * the reasons.
 *
 * <p>Uses programme and what stands before it.
 */
@NullMarked
package fi.pohja.indicator;

import org.jspecify.annotations.NullMarked;
