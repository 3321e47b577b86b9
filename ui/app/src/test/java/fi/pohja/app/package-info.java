/** Tests of the whole process over HTTP. */
@NullMarked
package fi.pohja.app;

import org.jspecify.annotations.NullMarked;
