/** Rows, password hashes, tokens. */
@NullMarked
package fi.pohja.access.internal;

import org.jspecify.annotations.NullMarked;
