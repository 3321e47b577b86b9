/** Stores files and links in the tenant's schema; tells what a file really is. */
@NullMarked
package fi.pohja.attachment.internal;

import org.jspecify.annotations.NullMarked;
