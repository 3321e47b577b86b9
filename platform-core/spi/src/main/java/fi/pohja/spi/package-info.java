/**
 * What plugins compile against, and the records the core shares with them.
 *
 * <p>Depends on nothing but the JDK and JSpecify; whatever is public here is documented and supported.
 */
@NullMarked
package fi.pohja.spi;

import org.jspecify.annotations.NullMarked;
