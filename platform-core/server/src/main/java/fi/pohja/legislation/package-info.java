/**
 * The register of legal requirements: acts, bills and decrees with where they stand, and the measures that rest on them,
 * each assessed anew when its ground falls away.
 *
 * <p>Uses tenancy, audit, access, deadline, search and programme.
 */
@NullMarked
package fi.pohja.legislation;

import org.jspecify.annotations.NullMarked;
