/**
 * The screen of whoever leads a workshop while it goes on: fast capture, grouping, merging, votes, goals and measures.
 *
 * <p>Uses {@link fi.pohja.meeting}, {@link fi.pohja.need} and the votes' panels; holds no rules.
 */
@NullMarked
package fi.pohja.web.workshop;

import org.jspecify.annotations.NullMarked;
