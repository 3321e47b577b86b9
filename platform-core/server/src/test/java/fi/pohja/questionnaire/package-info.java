/** Questionnaires on a real database with two tenants. */
@NullMarked
package fi.pohja.questionnaire;

import org.jspecify.annotations.NullMarked;
