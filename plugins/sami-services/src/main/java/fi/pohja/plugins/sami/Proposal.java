package fi.pohja.plugins.sami;

import fi.pohja.spi.core.ServiceUnit;
import java.util.Optional;

/**
 * A way to serve a client in the language, as it is offered to whoever handles the request.
 *
 * @param unit where the speaker works; empty for an interpreter
 */
record Proposal(Way way, Speaker speaker, Optional<ServiceUnit> unit) {

    /** In the order in which they are to be tried. The name for people is {@code way.<name>}. */
    enum Way {
        /** A worker in a unit of the client's municipality. */
        WORKER_NEAR,
        /** A worker of any other unit, at a distance. */
        WORKER_AT_A_DISTANCE,
        /** A worker of another unit, where the client or the worker travels. */
        WORKER_ELSEWHERE,
        /** An interpreter, beside a worker who does not speak the language. */
        INTERPRETER;

        boolean worker() {
            return this != INTERPRETER;
        }

        boolean atDistance() {
            return this == WORKER_AT_A_DISTANCE;
        }
    }
}
