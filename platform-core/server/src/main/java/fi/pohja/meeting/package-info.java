/**
 * Meetings and workshops of bodies, projects and series: agenda, invitations and answers, attendance, minutes,
 * decisions.
 *
 * <p>Uses programme, need and what stands before them, and calendar for the files that go with invitations.
 */
@NullMarked
package fi.pohja.meeting;

import org.jspecify.annotations.NullMarked;
