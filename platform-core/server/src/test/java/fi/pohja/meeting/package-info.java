/** Meetings, invitations and decisions as their callers meet them. */
@NullMarked
package fi.pohja.meeting;

import org.jspecify.annotations.NullMarked;
