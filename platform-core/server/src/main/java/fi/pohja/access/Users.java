package fi.pohja.access;

import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The tenant's users. Every method works on the bound tenant and, unless it says otherwise, needs
 * {@link Permission#ADMINISTER_USERS}.
 *
 * <p>Nobody gives or takes a role that allows what they may not do themselves, nor changes, locks or erases somebody
 * who has such a role: {@link InvalidException} with {@code role.exceeds}. The last active {@link Role#TENANT_ADMIN}
 * stays one: {@code last.administrator}.
 */
public interface Users {

    /** Users that match, erased ones only when asked for by state; names in the Finnish alphabet's order. */
    Page list(Filter filter, Sort sort, int offset, int limit);

    /**
     * What to look for; an empty text or option matches everything.
     *
     * @param text part of the name, username or e-mail address
     */
    record Filter(String text, Optional<Role> role, Optional<User.State> state) {
        public static Filter everything() {
            return new Filter("", Optional.empty(), Optional.empty());
        }
    }

    /** Order of a list; the name decides between equals. */
    record Sort(Column column, boolean descending) {
        public enum Column {
            NAME,
            USERNAME,
            EMAIL,
            STATE,
            LAST_SEEN
        }

        public static Sort byName() {
            return new Sort(Column.NAME, false);
        }
    }

    record Page(List<User> items, int total) {}

    /**
     * The user of this id.
     *
     * @throws NotFoundException when the tenant has none
     */
    User find(UserId id);

    /**
     * Makes an account in state INVITED and sends a mail with a link, valid for seven days, to choose a password.
     *
     * @throws InvalidException with every fault of what was typed
     */
    User invite(Invitation invitation);

    /**
     * Whom to invite.
     *
     * @param username empty to take the part of the e-mail address before the at sign
     * @param language one of the tenant's
     */
    record Invitation(
            String name,
            String email,
            Optional<String> username,
            Set<Role> roles,
            Optional<UUID> organisation,
            String language) {}

    /** Sends an invited user a new link; earlier ones are no longer valid. */
    void inviteAgain(UserId id);

    /**
     * Stores name, e-mail address, language, organisation and roles; username and state are not looked at. Takes effect
     * for open sessions at once on this instance, within ten seconds on others.
     *
     * @throws ChangedMeanwhileException when somebody else stored another version meanwhile
     */
    User change(User edited);

    /** Ends the user's sessions and refuses new ones. Nobody locks themselves: {@code own.account}. */
    User lock(UserId id);

    /** Lets a locked user sign in again. */
    User unlock(UserId id);

    /**
     * Removes the person's data for good: name, username, address, password, preferences, sessions, mails, and the
     * values in the audit of this account; the audit's chain stays whole. Nobody erases themselves.
     */
    void erase(UserId id);

    /** Users to choose from, by part of the name, active or invited; needs {@link Permission#READ}. */
    List<Person> people(String text, int limit);

    /** A user as others see them. */
    record Person(UserId id, String name, Optional<UUID> organisation) {}

    /** Names to show beside records, by id; needs {@link Permission#READ}. Unknown ids are left out. */
    Map<UUID, String> names(Collection<UUID> ids);

    /**
     * Chooses the language of whoever is signed in, one of the tenant's or one a plugin brings there; needs nothing more.
     */
    User chooseLanguage(String language);

    /**
     * Changes the name of whoever is signed in; needs nothing more. Takes effect as {@link #change} does.
     *
     * @throws InvalidException as for the name of a user in {@link #change}
     */
    User rename(String name);

    /** Everything that is kept of whoever is signed in, the account first; needs nothing more. */
    List<PersonalData.Kept> dataOfOwn();

    /** When whoever is signed in was last here before the present session; empty at the first visit. */
    Optional<Instant> previousVisit();
}
