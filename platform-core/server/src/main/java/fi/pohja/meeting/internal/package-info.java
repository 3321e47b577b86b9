/** Meetings in the tenant's schema, and their resources. */
@NullMarked
package fi.pohja.meeting.internal;

import org.jspecify.annotations.NullMarked;
