@NullMarked
package fi.pohja.need;

import org.jspecify.annotations.NullMarked;
