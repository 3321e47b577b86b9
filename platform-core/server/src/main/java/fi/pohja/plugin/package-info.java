/**
 * What the core and plugins contribute, in one registry, and the plugins themselves: installed for the platform, switched
 * on for a tenant.
 *
 * <p>Uses access and settings; the features contribute through {@link fi.pohja.spi.PlatformPlugin} like everybody else.
 */
@NullMarked
package fi.pohja.plugin;

import org.jspecify.annotations.NullMarked;
