/**
 * Through which channels people were served in a term, what came of it, and what travel it saved.
 *
 * <p>Uses the public SPI, and of the plugin {@code common}, {@code place}, {@code point}, {@code booking} and
 * {@code appointment}.
 */
@NullMarked
package fi.pohja.plugins.digital.channel;

import org.jspecify.annotations.NullMarked;
