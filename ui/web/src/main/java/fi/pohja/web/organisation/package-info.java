/**
 * Views of organisations, bodies and the municipalities on a map.
 *
 * <p>May use the features organisation and programme, the patterns, maps and what every record's page is made of.
 */
@NullMarked
package fi.pohja.web.organisation;

import org.jspecify.annotations.NullMarked;
