@NullMarked
package fi.pohja.report.internal;

import org.jspecify.annotations.NullMarked;
