/** Stores comments in the tenant's schema. */
@NullMarked
package fi.pohja.discussion.internal;

import org.jspecify.annotations.NullMarked;
