/**
 * Screens of reports.
 * Uses the feature's package {@code fi.pohja.report}; holds no rules.
 */
@NullMarked
package fi.pohja.web.report;

import org.jspecify.annotations.NullMarked;
