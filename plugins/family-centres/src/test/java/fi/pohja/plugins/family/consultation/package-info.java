/** The plugin by itself and through the real host. */
@NullMarked
package fi.pohja.plugins.family.consultation;

import org.jspecify.annotations.NullMarked;
