@NullMarked
package fi.pohja.indicator;

import org.jspecify.annotations.NullMarked;
