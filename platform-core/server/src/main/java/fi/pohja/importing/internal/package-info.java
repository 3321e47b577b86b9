/** Imports as rows of each tenant. */
@NullMarked
package fi.pohja.importing.internal;

import org.jspecify.annotations.NullMarked;
