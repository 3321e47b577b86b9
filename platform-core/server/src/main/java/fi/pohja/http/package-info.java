/**
 * What every request and every answer of the API shares: from the host name to the tenant, from the cookie to the user,
 * pages, versions, problem documents; and the API of what stands below it, such as sign-in and users.
 *
 * <p>Uses tenancy, problem, text, audit and access; features' own resources use it.
 */
@NullMarked
package fi.pohja.http;

import org.jspecify.annotations.NullMarked;
