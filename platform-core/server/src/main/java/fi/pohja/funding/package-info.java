/**
 * State grants from call to payment: funding calls with their rules, applications with budgets, decisions, amendments,
 * costs, payment requests and recoveries, and what all this makes for a project.
 *
 * <p>Uses programme and what stands before it. A project's stated amounts ({@link fi.pohja.programme.Funding}) follow
 * from applications and decisions where there are some.
 */
@NullMarked
package fi.pohja.funding;

import org.jspecify.annotations.NullMarked;
