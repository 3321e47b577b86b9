/** Commitments as rows, the links of their requests, and how they are imported and told. */
@NullMarked
package fi.pohja.commitment.internal;

import org.jspecify.annotations.NullMarked;
