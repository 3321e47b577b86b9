package fi.pohja.spi.core;

import java.time.Instant;
import java.util.UUID;

/** Something that happened in the core and was committed. */
public sealed interface CoreEvent {

    /** The same each time the event is given. */
    UUID id();

    /** When it happened. */
    Instant at();

    /** What was done, as the audit names it, such as {@code CREATED}, {@code CHANGED}, {@code ARCHIVED}; others may come. */
    String action();

    /** Something happened to a project. */
    record ProjectEvent(UUID id, Instant at, String action, ProjectId project) implements CoreEvent {}

    /** Something happened to a measure. */
    record MeasureEvent(UUID id, Instant at, String action, MeasureId measure) implements CoreEvent {}

    /** Something happened to an organisation. */
    record OrganisationEvent(UUID id, Instant at, String action, OrganisationId organisation) implements CoreEvent {}

    /**
     * Something happened to anything of the core's that is audited; whoever listens to this hears of everything.
     *
     * @param kind what it happened to, as the audit names it, such as {@code MILESTONE}
     */
    record AnyEvent(UUID id, Instant at, String action, String kind, UUID subject) implements CoreEvent {}
}
