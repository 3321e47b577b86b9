/**
 * Telling people outside the screen: mail that leaves in the transaction of its cause and is delivered afterwards.
 *
 * <p>Uses tenancy only; every feature that writes to somebody uses it.
 */
@NullMarked
package fi.pohja.notification;

import org.jspecify.annotations.NullMarked;
