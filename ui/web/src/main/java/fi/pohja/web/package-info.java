/**
 * The web interface: what a servlet container needs to serve it.
 * May use the platform's features through their packages' own types, and Vaadin.
 */
@NullMarked
package fi.pohja.web;

import org.jspecify.annotations.NullMarked;
