package fi.pohja.plugin;

import fi.pohja.spi.PluginException.ErrorKind;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that went wrong in a plugin. Equal faults within an hour are one, counted.
 *
 * @param id is in the log with the whole trace
 * @param tenant slug; empty when it belongs to no tenant, such as a failed start
 * @param contribution the kind and name of what was called, such as {@code card/requests}; or the step, such as
 *     {@code start}, {@code migration}
 * @param what what happened in one plain sentence, in English, such as {@code took longer than 2 s}; codes below
 * @param code what kind of thing happened; its sentence for people is the text {@code plugin.fault.<code>}
 * @param detail class and message of what was thrown, first line; empty when nothing was
 * @param count how often
 */
public record Fault(
        FaultId id,
        String plugin,
        String version,
        Optional<String> tenant,
        String contribution,
        ErrorKind kind,
        Code code,
        String what,
        String detail,
        int count,
        Instant first,
        Instant last) {

    /** What kind of thing happened. */
    public enum Code {
        /** It threw something. */
        THREW,
        /** Its classes do not fit together. */
        LINKAGE,
        /** It took too long and was interrupted. */
        LATE,
        /** It took too long and did not stop when interrupted: its thread was abandoned. */
        STUCK,
        /** It used more memory than one call may. */
        MEMORY,
        /** It was at work when the process ran out of memory. */
        BROUGHT_DOWN,
        /** All its threads were busy. */
        BUSY,
        /** It used what it did not declare, or was not granted. */
        CAPABILITY,
        /** It could not be started. */
        START,
        /** It did not stop in time. */
        STOP,
        /** Its tables could not be migrated. */
        MIGRATION,
        /** Its stored settings cannot be read. */
        SETTINGS,
        /** A system outside did not answer. */
        OUTSIDE
    }
}
