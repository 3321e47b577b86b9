@NullMarked
package fi.pohja.deadline.internal;

import org.jspecify.annotations.NullMarked;
