/** Starts real servers. */
@NullMarked
package fi.pohja.postgres;

import org.jspecify.annotations.NullMarked;
