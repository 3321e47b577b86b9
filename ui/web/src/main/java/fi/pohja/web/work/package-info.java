/**
 * Oma työ: the first screen after sign-in, a dashboard of cards, the core's own among them; and how a card's content is
 * drawn.
 *
 * <p>May use the registry of contributions, the features work and programme, the patterns, charts and maps.
 */
@NullMarked
package fi.pohja.web.work;

import org.jspecify.annotations.NullMarked;
