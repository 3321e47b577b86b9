/**
 * Screens of grants: calls, applications with their budget, receipts, costs, payment requests and amendments, and the
 * tab of a project that shows where its money stands.
 *
 * <p>Uses the feature funding, the patterns and the record's panels; holds no rules.
 */
@NullMarked
package fi.pohja.web.funding;

import org.jspecify.annotations.NullMarked;
