/**
 * Plain pages, outside Vaadin: the map of the regions, sign-in and passwords, notices, the operator's console, the
 * accessibility statement. HTML from compiled templates, without any JavaScript.
 *
 * <p>May use the platform's features through their packages' own types and the servlet API, not Vaadin.
 */
@NullMarked
package fi.pohja.web.page;

import org.jspecify.annotations.NullMarked;
