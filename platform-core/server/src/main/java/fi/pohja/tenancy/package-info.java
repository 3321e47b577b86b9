/**
 * Who a piece of work belongs to, and the one way from there to the database: tenants, the platform scope, routing by
 * scope to a login and a schema of its own, migrations.
 *
 * <p>Uses nothing of the features; {@code DataSource} and {@code Connection} are used here and nowhere else.
 */
@NullMarked
package fi.pohja.tenancy;

import org.jspecify.annotations.NullMarked;
