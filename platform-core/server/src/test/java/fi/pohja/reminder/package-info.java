/** Reminders and feeds on a real database with two tenants. */
@NullMarked
package fi.pohja.reminder;

import org.jspecify.annotations.NullMarked;
