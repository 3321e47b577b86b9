/** The two formats. */
@NullMarked
package fi.pohja.spreadsheet.internal;

import org.jspecify.annotations.NullMarked;
