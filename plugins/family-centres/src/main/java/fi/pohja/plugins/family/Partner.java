package fi.pohja.plugins.family;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who takes part in a family centre's network, and what was agreed.
 *
 * @param organisation in the core's register, where it is known there
 * @param role what it does in the network; may be empty
 * @param from the day from which the agreement holds
 * @param until its last day; empty when it goes on until further notice
 * @param review the day by which it is looked at again
 */
record Partner(
        UUID id,
        UUID centre,
        Optional<UUID> organisation,
        String name,
        Sector sector,
        String role,
        LocalDate from,
        Optional<LocalDate> until,
        Optional<LocalDate> review) {

    /** Whose it is; the parts of a network as THL's model of a family centre names them. */
    enum Sector {
        SOCIAL,
        HEALTH,
        EDUCATION,
        MUNICIPALITY,
        NGO,
        PARISH,
        STATE,
        OTHER
    }

    /** The earliest day on which something is to be done about the agreement: it ends, or is to be looked at again. */
    Optional<LocalDate> due() {
        return Stream.concat(until.stream(), review.stream()).min(LocalDate::compareTo);
    }
}
