@NullMarked
package fi.pohja.indicator.internal;

import org.jspecify.annotations.NullMarked;
