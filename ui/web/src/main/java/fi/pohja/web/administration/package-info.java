/**
 * Views for those who administer a tenant: users, roles, audit, the tenant's own settings; and everybody's own profile.
 *
 * <p>May use the features access, audit and settings, the patterns and what every record's page is made of.
 */
@NullMarked
package fi.pohja.web.administration;

import org.jspecify.annotations.NullMarked;
