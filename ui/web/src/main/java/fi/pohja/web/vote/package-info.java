/**
 * Votes from phones: the plain page where one votes, and what whoever leads the workshop sees of it.
 *
 * <p>Uses {@link fi.pohja.vote}; holds no rules.
 */
@NullMarked
package fi.pohja.web.vote;

import org.jspecify.annotations.NullMarked;
