/** Small groups, without a database. */
@NullMarked
package fi.pohja.questionnaire.internal;

import org.jspecify.annotations.NullMarked;
