@NullMarked
package fi.pohja.text;

import org.jspecify.annotations.NullMarked;
