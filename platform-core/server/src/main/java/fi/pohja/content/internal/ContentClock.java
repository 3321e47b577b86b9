package fi.pohja.content.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** The clock as content looks at it: in a demonstration it may stand before the days a file tells of. Days are Finland's. */
@Singleton
final class ContentClock {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    private final Clock clock;

    ContentClock(Clock clock) {
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HELSINKI);
    }

    /** Whether a day has come; one that is not given has. */
    boolean reached(Optional<LocalDate> day) {
        LocalDate today = today();
        return day.filter(today::isBefore).isEmpty();
    }
}
