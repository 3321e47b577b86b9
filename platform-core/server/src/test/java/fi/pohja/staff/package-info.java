@NullMarked
package fi.pohja.staff;

import org.jspecify.annotations.NullMarked;
