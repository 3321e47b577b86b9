/** The console on the registry and PostgreSQL's own tables. */
@NullMarked
package fi.pohja.console.internal;

import org.jspecify.annotations.NullMarked;
