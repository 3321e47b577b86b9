/** Search on real words of both national languages, with two tenants. */
@NullMarked
package fi.pohja.search;

import org.jspecify.annotations.NullMarked;
