/** Long work as its user sees it: progress where it was started, and a page of all one's jobs. */
@NullMarked
package fi.pohja.web.job;

import org.jspecify.annotations.NullMarked;
