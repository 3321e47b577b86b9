/** Settings of two tenants. */
@NullMarked
package fi.pohja.settings;

import org.jspecify.annotations.NullMarked;
