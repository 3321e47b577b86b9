/**
 * Who changed what, when, from what to what: written in the transaction it describes, sealed by hash afterwards.
 *
 * <p>Uses tenancy only; every feature that changes a record uses this one.
 */
@NullMarked
package fi.pohja.audit;

import org.jspecify.annotations.NullMarked;
