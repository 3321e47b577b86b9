/**
 * Calendar files (iCalendar, RFC 5545) as mail programs and calendars read them.
 *
 * <p>Uses nothing of ours; whatever happens on a day can be written with it.
 */
@NullMarked
package fi.pohja.calendar;

import org.jspecify.annotations.NullMarked;
