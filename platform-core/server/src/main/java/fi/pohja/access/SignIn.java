package fi.pohja.access;

import java.time.Duration;
import java.util.Optional;

/**
 * The one door into a tenant, whatever the way of proving who one is: passwords here, other ways (OpenID Connect) prove
 * it themselves and end in {@link #begin}. Every method works on the bound tenant and needs no permission.
 */
public interface SignIn {

    /**
     * Signs in by password. Takes equally long whether the user exists or not. Failures of one user from one address
     * are answered later and later; other addresses are not held up.
     *
     * @param username any case, spaces around it are ignored
     * @param address the client's network address
     */
    Outcome signIn(String username, String password, String address);

    /** What came of it. */
    sealed interface Outcome permits Session, Refused {}

    /**
     * A session has begun.
     *
     * @param token the cookie's value; only its hash is stored
     */
    record Session(String token, SignedIn user) implements Outcome {}

    /**
     * Nobody was signed in. An unknown user, a wrong password, a locked and an invited account look the same.
     *
     * @param retryAfter how long to wait; zero when the next attempt will be looked at
     */
    record Refused(Reason reason, Duration retryAfter) implements Outcome, Operators.Outcome {}

    /** The sentence for people is {@code signin.refused.<name>}. */
    enum Reason {
        WRONG,
        THROTTLED
    }

    /**
     * Begins a session for a user whom another way of sign-in has identified.
     *
     * @return empty when the tenant has no such active user
     */
    Optional<Session> begin(UserId user);

    /**
     * Who a token belongs to; empty when the session has ended, by sign-out, lock, change of password, eight hours
     * in which nobody did anything or seven days altogether ({@code pohja.session.idle}, {@code pohja.session.absolute}).
     * A person's use is noted at most once a minute. Answered from memory for up to ten seconds.
     */
    Optional<SignedIn> session(String token, Cause cause);

    /** What brought a request about. */
    enum Cause {
        /** Somebody opened, clicked or typed something. */
        PERSON,
        /** An open page, by itself: nobody need sit before it. */
        PAGE
    }

    /**
     * Who a user is now, with the roles they have now: for work they started that goes on without them.
     *
     * @return empty when the tenant has no such active user
     */
    Optional<SignedIn> active(UserId user);

    /** Ends a session, at once on this instance; does nothing when there is none. */
    void signOut(String token);
}
