/** Tests of what only the host itself can reach. */
@NullMarked
package fi.pohja.plugin.internal;

import org.jspecify.annotations.NullMarked;
