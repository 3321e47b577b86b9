/**
 * The library of documents: what a project has written down, such as its plans, in numbered versions of which those that
 * were published can be read by everybody.
 *
 * <p>Uses tenancy, audit, access, attachment, search and programme.
 */
@NullMarked
package fi.pohja.document;

import org.jspecify.annotations.NullMarked;
