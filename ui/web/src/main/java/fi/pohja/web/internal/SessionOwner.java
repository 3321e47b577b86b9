package fi.pohja.web.internal;

import fi.pohja.access.SignedIn;
import fi.pohja.tenancy.Scope;
import java.io.Serializable;
import java.util.Optional;

/**
 * Whom a browser session belongs to: one tenant for life, and one user of it. What the user may do is taken anew from
 * every request.
 */
final class SessionOwner implements Serializable {

    static final String KEY = SessionOwner.class.getName();

    private static final long serialVersionUID = 1L;

    private final transient Scope scope;
    private transient volatile Optional<SignedIn> user;

    private SessionOwner(Scope scope, Optional<SignedIn> user) {
        this.scope = scope;
        this.user = user;
    }

    /** Whoever makes the request at work on this thread; empty where nothing is bound. */
    static Optional<SessionOwner> ofThisRequest() {
        return Scope.bound().map(scope -> new SessionOwner(scope, SignedIn.bound()));
    }

    /** Whether the request at work on this thread is the owner's; if so, what they may do is as of now. */
    boolean makesThisRequest() {
        Optional<SignedIn> now = SignedIn.bound();
        boolean same = Scope.bound().map(scope::equals).orElse(false)
                && now.map(SignedIn::user).equals(user.map(SignedIn::user));
        if (same) {
            user = now;
        }
        return same;
    }

    /** Runs work in the owner's scope, as the owner. */
    void run(Runnable work) {
        Optional<SignedIn> owner = user;
        if (owner.isPresent()) {
            owner.get().<Boolean, RuntimeException>call(() -> {
                work.run();
                return true;
            });
        } else {
            scope.run(work);
        }
    }
}
