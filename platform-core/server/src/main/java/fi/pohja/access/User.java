package fi.pohja.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An account in a tenant.
 *
 * @param username what is typed at sign-in: lower case, unique in the tenant
 * @param email unique in the tenant
 * @param language language of the user interface and of mails, such as {@code fi}
 * @param organisation the organisation the user acts for, if any
 * @param lastSeen the last request, to the minute
 * @param version for optimistic locking
 */
public record User(
        UserId id,
        String username,
        String name,
        String email,
        String language,
        Optional<UUID> organisation,
        State state,
        Set<Role> roles,
        Optional<Instant> lastSeen,
        Instant createdAt,
        int version) {

    public User {
        roles = Set.copyOf(roles);
    }

    /** The name for people is {@code user.state.<name>}. */
    public enum State {
        /** Has a link to choose a password; cannot sign in yet. */
        INVITED,
        ACTIVE,
        /** Cannot sign in until unlocked. */
        LOCKED,
        /** The person's data is gone; the row stays for what refers to it. */
        ERASED
    }
}
