/**
 * Every pattern of the interface on one page, with invented content, for those who make views.
 * Exists only where {@code pohja.showcase} is {@code true}; nothing may use it.
 */
@NullMarked
package fi.pohja.web.showcase;

import org.jspecify.annotations.NullMarked;
