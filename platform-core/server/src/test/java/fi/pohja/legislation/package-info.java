/** Legal requirements on a real database with two tenants. */
@NullMarked
package fi.pohja.legislation;

import org.jspecify.annotations.NullMarked;
