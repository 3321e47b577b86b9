/**
 * Reports composed of live data and the author's words: written, reviewed, signed off by a body, frozen, sent.
 *
 * <p>Uses funding, indicator, programme and what stands before them.
 */
@NullMarked
package fi.pohja.report;

import org.jspecify.annotations.NullMarked;
