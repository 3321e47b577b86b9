/**
 * Benchmarks: each measures against a baseline in the same run and prints the ratio, since machines are noisy.
 *
 * <p>Started by {@code ./pohja bench}. May use the server, which it also runs as a process of its own; nothing uses it.
 */
@NullMarked
package fi.pohja.bench;

import org.jspecify.annotations.NullMarked;
