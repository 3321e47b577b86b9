/** The parts every installation has, the two addresses, and what is measured. */
@NullMarked
package fi.pohja.health.internal;

import org.jspecify.annotations.NullMarked;
