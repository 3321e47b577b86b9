/**
 * Who may do what: users of a tenant, roles and permissions, sign-in and sessions, invitations.
 *
 * <p>Uses tenancy, audit and notification; features ask {@link fi.pohja.access.SignedIn} for the permission of whoever
 * calls.
 */
@NullMarked
package fi.pohja.access;

import org.jspecify.annotations.NullMarked;
