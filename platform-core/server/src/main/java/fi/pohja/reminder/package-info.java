/**
 * What is due, brought to people outside the screen: reminders by e-mail as often as each wants, and a calendar feed with
 * a secret address.
 *
 * <p>Uses deadline, meeting, notification, calendar and access.
 */
@NullMarked
package fi.pohja.reminder;

import org.jspecify.annotations.NullMarked;
