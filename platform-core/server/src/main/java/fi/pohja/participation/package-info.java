/**
 * The participation programme: what a region does so that people take part, what it aims at in figures that the other
 * records give, and how each year went.
 *
 * <p>Uses access, organisation and what stands before them, and search.
 */
@NullMarked
package fi.pohja.participation;

import org.jspecify.annotations.NullMarked;
