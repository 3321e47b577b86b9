/** Files as they are and files in disguise. */
@NullMarked
package fi.pohja.attachment;

import org.jspecify.annotations.NullMarked;
