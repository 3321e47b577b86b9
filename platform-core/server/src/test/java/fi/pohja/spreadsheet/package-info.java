@NullMarked
package fi.pohja.spreadsheet;

import org.jspecify.annotations.NullMarked;
