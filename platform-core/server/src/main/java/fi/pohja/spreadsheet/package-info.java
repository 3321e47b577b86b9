/**
 * Tables that come and go as files: reading xlsx and csv row by row with line numbers, writing tables as xlsx and csv
 * the way Finnish Excel opens them.
 *
 * <p>Uses problem and listing only; imports and every list that can be exported use it.
 */
@NullMarked
package fi.pohja.spreadsheet;

import org.jspecify.annotations.NullMarked;
