/**
 * Parts of pages that follow what others do while one looks: drawn anew by push when the data behind them changed, on
 * whichever instance that was.
 *
 * <p>Uses the shell's push and nothing of any feature; features say what to watch.
 */
@NullMarked
package fi.pohja.web.live;

import org.jspecify.annotations.NullMarked;
