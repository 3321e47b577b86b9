/**
 * What pages of plugins are put together from, so that they look and behave alike: parts under headings, fields, facts, days
 * as people write them, checks of what is typed. Uses the SPI and Vaadin's components, and nothing of the host; a plugin may
 * do without it. Since 1.2.
 *
 * <p>Everything of it is for the thread that holds the session's lock, except {@link fi.pohja.ui.spi.part.Typed}, which is
 * for any thread.
 */
@NullMarked
package fi.pohja.ui.spi.part;

import org.jspecify.annotations.NullMarked;
