/**
 * Typed settings of a tenant, and the tenant's own names, languages, colour and host names.
 *
 * <p>Uses tenancy, audit and access; a feature declares a {@link fi.pohja.settings.SettingsSchema} and reads its record
 * through {@link fi.pohja.settings.SettingsStore}.
 */
@NullMarked
package fi.pohja.settings;

import org.jspecify.annotations.NullMarked;
