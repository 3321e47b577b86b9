package fi.pohja.access.internal;

import fi.pohja.access.SignIn;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.time.Instant;

/**
 * How long a session lasts.
 *
 * @param idle without anything a person did
 * @param absolute altogether
 */
@ConfigurationProperties("pohja.session")
record SessionSettings(
        @Bindable(defaultValue = "8h") Duration idle,
        @Bindable(defaultValue = "7d") Duration absolute) {

    /** How exactly the last use is kept. */
    private static final Duration TOUCH = Duration.ofMinutes(1);

    /** Whether a request is to be kept as the session's last use. */
    static boolean toNote(SignIn.Cause cause, Instant lastSeen, Instant now) {
        return cause == SignIn.Cause.PERSON && !now.isBefore(lastSeen.plus(TOUCH));
    }

    boolean over(Instant began, Instant lastSeen, Instant now) {
        return !now.isBefore(began.plus(absolute)) || !now.isBefore(lastSeen.plus(idle));
    }
}
