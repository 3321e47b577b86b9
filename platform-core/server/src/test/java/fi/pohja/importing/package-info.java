@NullMarked
package fi.pohja.importing;

import org.jspecify.annotations.NullMarked;
