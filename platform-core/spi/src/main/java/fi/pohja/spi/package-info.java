/**
 * What plugins compile against, and the records the core shares with them.
 *
 * <p>Depends on nothing but the JDK, JSpecify, Jakarta Validation and jOOQ; whatever is public here is documented and
 * supported. Begin with {@link fi.pohja.spi.PlatformPlugin}.
 */
@NullMarked
package fi.pohja.spi;

import org.jspecify.annotations.NullMarked;
