/**
 * What all parts of the plugin have alike: what it declares to the host, its settings, codes people are given, and how
 * long what they type may be.
 *
 * <p>Uses the public SPI and nothing else.
 */
@NullMarked
package fi.pohja.plugins.digital.common;

import org.jspecify.annotations.NullMarked;
