/**
 * The views of participation programmes: list, record page with actions, follow-up by year and reviews. May use the
 * feature participation and what stands before it, the record panels and the patterns.
 */
@NullMarked
package fi.pohja.web.participation;

import org.jspecify.annotations.NullMarked;
