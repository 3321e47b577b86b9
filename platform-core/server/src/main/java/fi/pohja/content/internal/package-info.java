/** Reads the files and calls the features. */
@NullMarked
package fi.pohja.content.internal;

import org.jspecify.annotations.NullMarked;
