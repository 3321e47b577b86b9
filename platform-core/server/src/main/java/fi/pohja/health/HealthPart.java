package fi.pohja.health;

import java.util.Map;

/** One part of the process whose health is told apart, such as the database. A bean. */
public interface HealthPart {

    /** Its name in the answer, lower case. */
    String name();

    /**
     * Looks at it now. Called on a thread of its own, without a bound scope, at most once in two seconds; what takes
     * longer than three seconds, or throws, counts as {@link Status#DOWN}.
     */
    Finding look();

    /**
     * How it is.
     *
     * @param details what is told to anybody who asks: counts, never names or reasons
     */
    record Finding(Status status, Map<String, Long> details) {}

    /** From well to not. */
    enum Status {
        UP,
        /** Something is missing, but requests are answered: a balancer keeps the instance. */
        DEGRADED,
        /** Nothing can be answered. */
        DOWN
    }
}
