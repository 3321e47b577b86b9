/**
 * What a plugin sees of the core: doors to its features, and records of what is behind them.
 *
 * <p>Depends on {@code fi.pohja.spi} only; implemented by the features themselves.
 */
@NullMarked
package fi.pohja.spi.core;

import org.jspecify.annotations.NullMarked;
