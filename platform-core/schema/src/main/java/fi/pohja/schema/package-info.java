/**
 * The database's shape: Liquibase changelogs of the {@code platform}, {@code shared} and tenant schemas, and the jOOQ
 * classes generated from them in the build.
 */
@NullMarked
package fi.pohja.schema;

import org.jspecify.annotations.NullMarked;
