@NullMarked
package fi.pohja.job;

import org.jspecify.annotations.NullMarked;
