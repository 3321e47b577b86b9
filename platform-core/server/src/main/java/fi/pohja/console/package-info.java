/**
 * What the platform's operators see and decide: every tenant with its state and size, closing one and opening it again.
 * Nothing of what a tenant holds.
 *
 * <p>Uses tenancy, problem and access; no feature uses it.
 */
@NullMarked
package fi.pohja.console;

import org.jspecify.annotations.NullMarked;
