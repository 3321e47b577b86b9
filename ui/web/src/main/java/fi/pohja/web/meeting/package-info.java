/**
 * The pages of meetings and workshops: lists, calendar, record page, series, and the plain pages behind personal links
 * and registration codes.
 *
 * <p>Uses {@link fi.pohja.meeting} and the common parts of records' pages; holds no rules.
 */
@NullMarked
package fi.pohja.web.meeting;

import org.jspecify.annotations.NullMarked;
