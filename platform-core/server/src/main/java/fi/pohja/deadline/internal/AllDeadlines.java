package fi.pohja.deadline.internal;

import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.deadline.Deadline;
import fi.pohja.deadline.DeadlineSource;
import fi.pohja.deadline.Deadlines;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

@Singleton
final class AllDeadlines implements Deadlines {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    private final List<DeadlineSource> sources;
    private final Clock clock;

    AllDeadlines(List<DeadlineSource> sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    @Override
    public List<Deadline> mine() {
        SignedIn.require(Permission.READ);
        LocalDate until = LocalDate.ofInstant(clock.instant(), HELSINKI).plusDays(DAYS_AHEAD);
        return sources.stream()
                .flatMap(source -> source.due(until).stream())
                .sorted(Comparator.comparing(Deadline::on))
                .toList();
    }
}
