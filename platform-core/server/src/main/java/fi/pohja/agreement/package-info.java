/**
 * Border agreements: what two neighbouring regions agree about services at their border, who organises and produces them,
 * for which municipalities, at whose cost and how long. Both keep the same record in schema {@code shared}, each accepts
 * for itself, and nobody else sees it.
 *
 * <p>Uses collaboration, whose spaces the parties belong to, organisation for municipalities, deadline, access and audit.
 */
@NullMarked
package fi.pohja.agreement;

import org.jspecify.annotations.NullMarked;
