/** Pools, provisioning, migrations and the tenant files. */
@NullMarked
package fi.pohja.tenancy.internal;

import org.jspecify.annotations.NullMarked;
