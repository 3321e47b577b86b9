/**
 * The views of questionnaires: list, record page with answering and results, the page on which anybody answers a survey.
 * May use the feature questionnaire and what stands before it, the record panels, charts and the patterns.
 */
@NullMarked
package fi.pohja.web.questionnaire;

import org.jspecify.annotations.NullMarked;
