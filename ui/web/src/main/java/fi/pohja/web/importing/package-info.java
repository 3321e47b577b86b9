/** Imports as a wizard: file, columns, preview, run, result. */
@NullMarked
package fi.pohja.web.importing;

import org.jspecify.annotations.NullMarked;
