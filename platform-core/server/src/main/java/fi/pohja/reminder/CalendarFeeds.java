package fi.pohja.reminder;

import java.time.Instant;
import java.util.Optional;

/**
 * A calendar of one's own meetings and of what is due, which a calendar program reads by a secret address. Works on the
 * bound tenant; own feeds need somebody signed in.
 */
public interface CalendarFeeds {

    /** Since when whoever is signed in has a feed; empty when they have none. */
    Optional<Instant> ownSince();

    /** Makes a feed, or gives it another address; the one before it no longer works. The secret is told once. */
    String renew();

    /** Takes the feed away. */
    void revoke();

    /**
     * The calendar behind a secret, as its owner would see it now; needs nobody signed in. Empty for a secret there is
     * not, and that is logged.
     */
    Optional<String> file(String secret);
}
