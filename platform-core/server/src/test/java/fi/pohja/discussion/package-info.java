/** Comments of several people in two tenants. */
@NullMarked
package fi.pohja.discussion;

import org.jspecify.annotations.NullMarked;
