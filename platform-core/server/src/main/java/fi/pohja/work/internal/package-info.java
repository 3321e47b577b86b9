/** Queries for one user. */
@NullMarked
package fi.pohja.work.internal;

import org.jspecify.annotations.NullMarked;
