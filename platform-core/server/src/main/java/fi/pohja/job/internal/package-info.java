/** Jobs as rows of each tenant, and the threads that work them off. */
@NullMarked
package fi.pohja.job.internal;

import org.jspecify.annotations.NullMarked;
