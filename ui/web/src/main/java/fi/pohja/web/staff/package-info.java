/**
 * A project's staff on its page: who works in it, the form, and what the history says of it.
 *
 * <p>Holds no rules; may use the feature of staff, the screens of programmes and the patterns of the web interface.
 */
@NullMarked
package fi.pohja.web.staff;

import org.jspecify.annotations.NullMarked;
