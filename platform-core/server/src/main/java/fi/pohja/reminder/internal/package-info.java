/** Reminders and feeds in the tenant's schema, and the task that sends reminders. */
@NullMarked
package fi.pohja.reminder.internal;

import org.jspecify.annotations.NullMarked;
