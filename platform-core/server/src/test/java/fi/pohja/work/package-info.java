/** Drafts, watches and the first screen of one user. */
@NullMarked
package fi.pohja.work;

import org.jspecify.annotations.NullMarked;
