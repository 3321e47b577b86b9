/**
 * Long work: imports, reports, whatever takes longer than somebody wants to wait at an open page. It is started by
 * whoever is signed in, goes on when the page is closed, tells how far it is and ends in a result or a failure with an
 * id.
 *
 * <p>Uses access; features that stand after it offer {@link fi.pohja.job.JobKind} beans and start them.
 */
@NullMarked
package fi.pohja.job;

import org.jspecify.annotations.NullMarked;
