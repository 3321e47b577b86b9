/**
 * Text and formats of the page's language.
 * May use the message bundles ({@link fi.pohja.text.Texts}) and Vaadin; everything in the web interface uses it.
 */
@NullMarked
package fi.pohja.web.i18n;

import org.jspecify.annotations.NullMarked;
