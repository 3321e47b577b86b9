package fi.pohja.plugins.sami;

/** What has come of a request so far. The name for people is {@code state.<name>}. */
enum RequestState {
    /** Nothing yet. */
    REQUESTED,
    /** An appointment with somebody who speaks the language. */
    WORKER_BOOKED,
    /** An appointment with an interpreter. */
    INTERPRETER_BOOKED,
    /** Neither could be had; the reason is written down. */
    NOT_POSSIBLE,
    /** Served by a worker who speaks the language. */
    SERVED_BY_WORKER,
    /** Served through an interpreter. */
    SERVED_BY_INTERPRETER,
    /** The client took it back. */
    WITHDRAWN;

    /** Whether something is still to be done. */
    boolean open() {
        return this == REQUESTED || this == WORKER_BOOKED || this == INTERPRETER_BOOKED;
    }
}
