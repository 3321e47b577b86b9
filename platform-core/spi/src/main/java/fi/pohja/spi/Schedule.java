package fi.pohja.spi;

import java.time.Duration;
import java.time.LocalTime;

/** When a task runs. What was missed while no instance ran is done once, as soon as one does. */
public sealed interface Schedule {

    /** From the beginning of one run to the beginning of the next, at least a minute. */
    record Every(Duration interval) implements Schedule {
        public Every {
            if (interval.compareTo(Duration.ofMinutes(1)) < 0) {
                throw new IllegalArgumentException("A task runs once a minute at most: " + interval);
            }
        }
    }

    /** Once a day at this time in Finland. */
    record Daily(LocalTime at) implements Schedule {}

    /** Once in each interval. */
    static Schedule every(Duration interval) {
        return new Every(interval);
    }

    /** Once a day at this time in Finland. */
    static Schedule daily(LocalTime at) {
        return new Daily(at);
    }
}
