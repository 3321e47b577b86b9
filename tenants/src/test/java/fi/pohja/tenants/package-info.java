/**
 * Checks every file of the regions: tenants, reference data and starting content. Uses nothing of the product, only
 * the files themselves.
 */
@NullMarked
package fi.pohja.tenants;

import org.jspecify.annotations.NullMarked;
