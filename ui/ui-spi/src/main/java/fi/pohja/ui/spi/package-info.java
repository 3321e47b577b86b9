/** Pages of plugins and of the core: what {@code fi.pohja.spi} adds when Vaadin is there. */
@NullMarked
package fi.pohja.ui.spi;

import org.jspecify.annotations.NullMarked;
