/**
 * Whether the process is well, and how it fares: {@code /health} for balancers and people, {@code /metrics} for
 * Prometheus.
 *
 * <p>Uses tenancy; a feature with something to say of its own offers a {@link fi.pohja.health.HealthPart}.
 */
@NullMarked
package fi.pohja.health;

import org.jspecify.annotations.NullMarked;
