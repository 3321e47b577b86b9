@NullMarked
package fi.pohja.publication;

import org.jspecify.annotations.NullMarked;
