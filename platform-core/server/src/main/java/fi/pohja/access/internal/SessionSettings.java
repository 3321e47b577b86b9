package fi.pohja.access.internal;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.time.Instant;

/**
 * How long a session lasts.
 *
 * @param idle without a request
 * @param absolute altogether
 */
@ConfigurationProperties("pohja.session")
record SessionSettings(
        @Bindable(defaultValue = "8h") Duration idle,
        @Bindable(defaultValue = "7d") Duration absolute) {

    /** How exactly the last use is kept. */
    static final Duration TOUCH = Duration.ofMinutes(1);

    boolean over(Instant began, Instant lastSeen, Instant now) {
        return !now.isBefore(began.plus(absolute)) || !now.isBefore(lastSeen.plus(idle));
    }
}
