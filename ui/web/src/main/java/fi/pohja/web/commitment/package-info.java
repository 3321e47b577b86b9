/** Commitments on the screen: the matrix, a commitment's page, a project's tab, and the page behind a request's link. */
@NullMarked
package fi.pohja.web.commitment;

import org.jspecify.annotations.NullMarked;
