@NullMarked
package fi.pohja.document;

import org.jspecify.annotations.NullMarked;
