/**
 * What the core and plugins contribute, in one registry.
 *
 * <p>Uses access and settings; the features contribute through {@link fi.pohja.spi.PlatformPlugin} like everybody else.
 */
@NullMarked
package fi.pohja.plugin;

import org.jspecify.annotations.NullMarked;
