/**
 * Borders of regions and municipalities for maps, and the steps of colour a map's values fall into.
 *
 * <p>May use the reference data of organisation and the patterns; knows no view.
 */
@NullMarked
package fi.pohja.web.map;

import org.jspecify.annotations.NullMarked;
