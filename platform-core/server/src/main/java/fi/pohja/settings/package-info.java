/**
 * The tenant's own names, languages, colour and host names. What a tenant can set besides is offered by plugins and the
 * core as {@link fi.pohja.spi.SettingsType}s and kept by {@code fi.pohja.plugin}.
 *
 * <p>Uses tenancy, audit and access.
 */
@NullMarked
package fi.pohja.settings;

import org.jspecify.annotations.NullMarked;
