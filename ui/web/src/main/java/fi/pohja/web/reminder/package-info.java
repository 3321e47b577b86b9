/**
 * How one wants to be reminded, and the calendar feed.
 *
 * <p>Uses {@link fi.pohja.reminder}; holds no rules.
 */
@NullMarked
package fi.pohja.web.reminder;

import org.jspecify.annotations.NullMarked;
