package fi.pohja.funding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An application to change a grant.
 *
 * @param newEnd for an extension
 * @param shifts for a budget shift; they add up to zero
 * @param sendBy the last day it can be sent: 30 days before the grant's period ends; empty while no end is known
 */
public record Amendment(
        AmendmentId id,
        ApplicationId application,
        AmendmentKind kind,
        AmendmentState state,
        String reason,
        Optional<LocalDate> newEnd,
        List<BudgetShift> shifts,
        Optional<LocalDate> sendBy,
        Optional<Instant> sentAt,
        Optional<LocalDate> decidedOn,
        String diaryNumber,
        int version) {}
