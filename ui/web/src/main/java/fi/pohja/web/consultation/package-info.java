/**
 * The views of consultations: list, record page with the handling of responses, the pages for those who respond. May use
 * the features consultation, programme and what stands before it, the record panels and the patterns.
 */
@NullMarked
package fi.pohja.web.consultation;

import org.jspecify.annotations.NullMarked;
