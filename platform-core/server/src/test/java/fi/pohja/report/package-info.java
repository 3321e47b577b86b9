@NullMarked
package fi.pohja.report;

import org.jspecify.annotations.NullMarked;
