/**
 * Votes from phones during a workshop: opened over needs, goals or measures, cast on a plain page without an account,
 * counted once.
 *
 * <p>Uses meeting, need and what stands before them.
 */
@NullMarked
package fi.pohja.vote;

import org.jspecify.annotations.NullMarked;
