package fi.pohja.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The platform's operators: as {@link SignIn} is for users, with the same throttling and lifetimes. Every method works
 * in the platform's scope.
 */
public interface Operators {

    /** As {@link SignIn#signIn}. */
    Outcome signIn(String username, String password, String address);

    sealed interface Outcome permits Session, SignIn.Refused {}

    record Session(String token, Operator operator) implements Outcome {}

    /** As {@link SignIn#session}. */
    Optional<Operator> session(String token, SignIn.Cause cause);

    /** As {@link SignIn#signOut}. */
    void signOut(String token);

    /** The operator whom a one-time link in force invites; empty for every other token. */
    Optional<Operator> invited(String token);

    /** As {@link Invitations#choose}. */
    void choose(String token, String password);

    /**
     * Writes what the operator on this thread (else the platform) did into the platform's events.
     *
     * @param subject what it was done to, such as a tenant's slug
     */
    void record(String action, String subject, String detail);

    /** Events of the platform, newest first; needs an operator. */
    List<Event> events(int offset, int limit);

    record Event(Instant at, String actor, String action, String subject, String detail) {}
}
