package fi.pohja.web.internal;

import com.vaadin.flow.server.VaadinSession;
import fi.pohja.access.SignedIn;
import java.util.Optional;

/**
 * Whose a browser session is: one user of one tenant, for life. What the user may do is renewed with each request, for
 * work between requests. Safe for any thread.
 */
final class SessionOwner {

    /** Where the servlet container's session keeps it, to be read without Vaadin's lock. */
    static final String ATTRIBUTE = SessionOwner.class.getName();

    private volatile SignedIn user;
    private volatile Optional<VaadinSession> pages = Optional.empty();

    SessionOwner(SignedIn user) {
        this.user = user;
    }

    /** The user as of the last request. */
    SignedIn user() {
        return user;
    }

    /** Vaadin's part of the session, once there is one. */
    Optional<VaadinSession> pages() {
        return pages;
    }

    void open(VaadinSession opened) {
        pages = Optional.of(opened);
    }

    boolean is(SignedIn other) {
        return user.tenant().equals(other.tenant()) && user.user().equals(other.user());
    }

    /**
     * Notes what the user may do now.
     *
     * @return whether that has changed
     */
    boolean renew(SignedIn now) {
        boolean changed = !user.roles().equals(now.roles());
        user = now;
        return changed;
    }
}
