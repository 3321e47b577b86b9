/** Stores settings as JSON in the tenant's schema, and the tenant's own in the registry. */
@NullMarked
package fi.pohja.settings.internal;

import org.jspecify.annotations.NullMarked;
