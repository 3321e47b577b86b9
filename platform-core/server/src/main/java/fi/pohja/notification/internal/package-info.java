/** The queue of mails and the deliverer. */
@NullMarked
package fi.pohja.notification.internal;

import org.jspecify.annotations.NullMarked;
