/**
 * Questionnaires: statements scored from 1 to 5, over time; assessments by those who work here, and anonymous surveys of
 * anybody, with small groups kept back.
 *
 * <p>Uses access and what stands before it, and search.
 */
@NullMarked
package fi.pohja.questionnaire;

import org.jspecify.annotations.NullMarked;
