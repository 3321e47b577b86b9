package fi.pohja.plugins.family.consultation;

import fi.pohja.spi.AuditStep;
import fi.pohja.spi.core.CollaborationSpace;
import fi.pohja.spi.core.SharedRecord;
import fi.pohja.ui.spi.part.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A consultation as lists show it: everything but words. Its state is what its steps make of it, the same in every tenant.
 *
 * @param region the asking tenant
 * @param own whether that is the tenant of the call
 * @param coordinates whether the tenant of the call is the core unit's
 * @param due the last day of what was promised
 * @param steps kinds of entries in their order
 */
record Consultation(
        UUID id,
        String number,
        CollaborationSpace.Member region,
        boolean own,
        boolean coordinates,
        Topic topic,
        Urgency urgency,
        Consent consent,
        String unit,
        State state,
        Instant sentAt,
        LocalDate due,
        Optional<Instant> answeredAt,
        List<SharedRecord.Entry> steps,
        SharedRecord shared) {

    /** From the record it is kept in. */
    static Consultation of(SharedRecord shared, String tenant) {
        State state = State.SENT;
        LocalDate due = LocalDate.parse(fact(shared, "due"));
        Urgency urgency = Urgency.valueOf(fact(shared, "urgency"));
        Optional<Instant> answered = Optional.empty();
        for (SharedRecord.Entry step : shared.entries()) {
            for (State known : State.values()) {
                state = known.name().equals(step.kind()) ? known : state;
            }
            if (step.kind().equals(State.ANSWERED.name()) && answered.isEmpty()) {
                answered = Optional.of(step.writtenAt());
            }
            urgency = Optional.ofNullable(step.facts().get("urgency"))
                    .map(Urgency::valueOf)
                    .orElse(urgency);
            due = Optional.ofNullable(step.facts().get("due"))
                    .map(LocalDate::parse)
                    .orElse(due);
        }
        return new Consultation(
                shared.id().value(),
                shared.label(),
                shared.owner(),
                shared.own(),
                fact(shared, "core").equals(tenant),
                Topic.valueOf(fact(shared, "topic")),
                urgency,
                Consent.valueOf(fact(shared, "consent")),
                shared.facts().getOrDefault("unit", ""),
                state,
                shared.sharedAt(),
                due,
                answered,
                shared.entries(),
                shared);
    }

    /** What every record of the kind was shared with. */
    static String fact(SharedRecord shared, String name) {
        String value = shared.facts().get(name);
        if (value == null) {
            throw new IllegalStateException("The shared record " + shared.id() + " has no " + name);
        }
        return value;
    }

    /** Whether the promised day is over and the answer owed. */
    boolean overdue(LocalDate today) {
        return state.waits() && due.isBefore(today) && shared.endedAt().isEmpty();
    }

    /** The day in Finland of the latest step. */
    LocalDate lastStep() {
        Instant latest = steps.isEmpty() ? sentAt : steps.getLast().writtenAt();
        return LocalDate.ofInstant(latest, Days.FINLAND);
    }

    /** Whether somebody of the tenant of the call can take it to a state now. */
    boolean may(State to) {
        boolean askers = to == State.CLOSED || to == State.REOPENED;
        return state.next().contains(to) && shared.endedAt().isEmpty() && (askers ? own : coordinates);
    }

    /** For the audit of this tenant: that a step was taken, and no word of it. */
    AuditStep audited(String action) {
        return AuditStep.of(action, "CONSULTATION", id, number);
    }
}
