/** Two tenants on a real PostgreSQL, and the contracts every feature's tests inherit. */
@NullMarked
package fi.pohja.testkit;

import org.jspecify.annotations.NullMarked;
