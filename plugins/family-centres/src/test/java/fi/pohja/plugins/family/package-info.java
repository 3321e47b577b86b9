/** The plugin by itself and through the real host. */
@NullMarked
package fi.pohja.plugins.family;

import org.jspecify.annotations.NullMarked;
