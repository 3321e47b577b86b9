/**
 * What the search dialog finds beside pages: records of every feature, and things to do.
 *
 * <p>May use the features search and access, and the shell.
 */
@NullMarked
package fi.pohja.web.search;

import org.jspecify.annotations.NullMarked;
