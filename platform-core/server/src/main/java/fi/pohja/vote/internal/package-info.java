/** Votes in the tenant's schema. */
@NullMarked
package fi.pohja.vote.internal;

import org.jspecify.annotations.NullMarked;
