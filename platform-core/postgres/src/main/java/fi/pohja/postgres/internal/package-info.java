/**
 * How the embedded PostgreSQL is unpacked, made, started and stopped: files, accounts and processes.
 * May use nothing of ours; seen by {@code fi.pohja.postgres} only.
 */
@NullMarked
package fi.pohja.postgres.internal;

import org.jspecify.annotations.NullMarked;
