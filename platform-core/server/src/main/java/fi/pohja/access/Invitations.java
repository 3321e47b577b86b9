package fi.pohja.access;

import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import java.util.Optional;

/**
 * Passwords and the one-time links that lead to them. Every method works on the bound tenant and needs no permission.
 *
 * <p>A password has 12 to 200 characters, is not among the common ones and is not made of the username; nothing else
 * is asked (NIST SP 800-63B). Violations name the field {@code password}.
 */
public interface Invitations {

    /** Path of the page behind every link; the token follows. */
    String PATH = "/invitation/";

    /** What an unused link in force is for; empty for every other token. Using it up is {@link #choose}. */
    Optional<Link> find(String token);

    record Link(Purpose purpose, String username, String name, String language) {}

    enum Purpose {
        INVITATION,
        PASSWORD_RESET
    }

    /**
     * Uses up the link, stores the password and ends the user's sessions. An invited user becomes active; a locked one
     * stays locked.
     *
     * @throws NotFoundException when the link is unknown, used or over
     * @throws InvalidException when the password is refused; the link can still be used
     */
    void choose(String token, String password);

    /**
     * Sends a link, valid for one hour, when exactly one active user has this username or e-mail address; at most three
     * an hour for one user. Nothing tells the caller whether there is one.
     */
    void requestReset(String usernameOrEmail);

    /**
     * Changes the password of whoever is signed in and ends their other sessions.
     *
     * @param token the session that goes on
     * @throws InvalidException on field {@code current} when that is not the password
     */
    void changeOwn(String token, String current, String password);
}
