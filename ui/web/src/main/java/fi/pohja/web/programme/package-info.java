/**
 * The views of reform programmes: projects as list, timeline and record page, measures, national goals. May use the
 * features programme, organisation and what stands before them, the record panels and the patterns.
 */
@NullMarked
package fi.pohja.web.programme;

import org.jspecify.annotations.NullMarked;
