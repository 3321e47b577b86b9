/** The plugin by itself and through the real host. */
@NullMarked
package fi.pohja.plugins.digital.reach;

import org.jspecify.annotations.NullMarked;
