/**
 * Reform programmes: national programmes with their goals, projects and umbrellas, sub-areas, goals, measures,
 * milestones, parties, funding, risks and dependencies.
 *
 * <p>Uses organisation and what stands before it.
 */
@NullMarked
package fi.pohja.programme;

import org.jspecify.annotations.NullMarked;
