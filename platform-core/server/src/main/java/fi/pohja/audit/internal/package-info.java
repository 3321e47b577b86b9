/** Rows, seals and their check. */
@NullMarked
package fi.pohja.audit.internal;

import org.jspecify.annotations.NullMarked;
