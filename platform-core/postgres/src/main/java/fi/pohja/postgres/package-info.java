/**
 * Starts and stops the embedded PostgreSQL, kept or throw-away, for running, code generation, tests and benchmarks.
 * May use nothing of ours; what it starts belongs to the machine's user who started it.
 */
@NullMarked
package fi.pohja.postgres;

import org.jspecify.annotations.NullMarked;
