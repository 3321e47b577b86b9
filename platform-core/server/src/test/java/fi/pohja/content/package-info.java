/** The repository's own files, loaded into two tenants and more. */
@NullMarked
package fi.pohja.content;

import org.jspecify.annotations.NullMarked;
