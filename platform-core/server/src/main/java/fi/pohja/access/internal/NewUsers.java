package fi.pohja.access.internal;

import static fi.pohja.schema.tenant.Tables.USER_ACCOUNT;

import fi.pohja.access.Role;
import fi.pohja.access.User;
import fi.pohja.access.UserId;
import fi.pohja.access.Users;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.problem.Violations;
import fi.pohja.tenancy.Tenants;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** What an account must be, and its first row. */
@Singleton
final class NewUsers {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_USERNAME = 60;
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,59}");

    private final Tenants tenants;
    private final AuditLog audit;
    private final Clock clock;

    NewUsers(Tenants tenants, AuditLog audit, Clock clock) {
        this.tenants = tenants;
        this.audit = audit;
        this.clock = clock;
    }

    /** Notes the faults of what can be changed about an account. */
    void check(
            DSLContext sql,
            Violations violations,
            String name,
            String email,
            String language,
            Set<Role> roles,
            Optional<UserId> existing) {
        checkName(violations, name);
        String address = email.strip();
        violations.check(!address.isEmpty(), "email", "required").email("email", address);
        violations.check(address.isEmpty() || !emailTaken(sql, address, existing), "email", "taken", address);
        violations.check(tenants.current().languages().contains(language), "language", "language", language);
        violations.check(!roles.isEmpty(), "roles", "required");
    }

    static void checkName(Violations violations, String name) {
        violations.required("name", name, LONGEST_NAME);
        violations.check(!name.contains("\n") && !name.contains("\r"), "name", "control");
    }

    private static boolean emailTaken(DSLContext sql, String email, Optional<UserId> existing) {
        return sql.fetchExists(
                USER_ACCOUNT,
                DSL.lower(USER_ACCOUNT.EMAIL).eq(email.toLowerCase(Locale.ROOT)),
                USER_ACCOUNT.ID.ne(existing.map(UserId::value).orElseGet(() -> new UUID(0, 0))));
    }

    /**
     * Stores a new account in state INVITED.
     *
     * @throws fi.pohja.problem.InvalidException with every fault
     */
    User enter(DSLContext sql, Users.Invitation invitation) {
        Violations violations = new Violations();
        check(
                sql,
                violations,
                invitation.name(),
                invitation.email(),
                invitation.language(),
                invitation.roles(),
                Optional.empty());
        String username = invitation
                .username()
                .map(typed -> typed.strip().toLowerCase(Locale.ROOT))
                .filter(typed -> !typed.isEmpty())
                .map(typed -> chosen(sql, violations, typed))
                .orElseGet(() -> made(sql, invitation.email()));
        violations.done();
        Powers.requireOver(invitation.roles());
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        sql.insertInto(USER_ACCOUNT)
                .set(USER_ACCOUNT.ID, id)
                .set(USER_ACCOUNT.USERNAME, username)
                .set(USER_ACCOUNT.NAME, invitation.name().strip())
                .set(USER_ACCOUNT.EMAIL, invitation.email().strip())
                .set(USER_ACCOUNT.LANGUAGE, invitation.language())
                .set(USER_ACCOUNT.ORGANISATION_ID, invitation.organisation().orElse(null))
                .set(USER_ACCOUNT.STATE, User.State.INVITED.name())
                .set(USER_ACCOUNT.CREATED_AT, now)
                .set(USER_ACCOUNT.UPDATED_AT, now)
                .execute();
        Accounts.storeRoles(sql, id, invitation.roles());
        User user = Accounts.get(sql, new UserId(id));
        audit.record(
                "INVITED",
                Accounts.subject(user),
                username,
                new Change.Collector()
                        .field("name", user.name())
                        .field("email", user.email())
                        .field("language", user.language())
                        .field("organisation", user.organisation())
                        .field("roles", Accounts.names(user.roles()))
                        .changes());
        return user;
    }

    private static String chosen(DSLContext sql, Violations violations, String username) {
        violations.check(USERNAME.matcher(username).matches(), "username", "username");
        violations.check(!taken(sql, username), "username", "taken", username);
        return username;
    }

    /** The part of the address before the at sign in plain letters, with a number when that is taken. */
    private static String made(DSLContext sql, String email) {
        String local = email.strip().toLowerCase(Locale.ROOT).replaceAll("@.*", "");
        String plain = Normalizer.normalize(local, Normalizer.Form.NFD)
                .replaceAll("[^a-z0-9._-]", "")
                .replaceAll("^[._-]+", "");
        String base = plain.length() < 2 ? "user" : plain.substring(0, Math.min(plain.length(), LONGEST_USERNAME - 5));
        String username = base;
        for (int number = 2; taken(sql, username); number++) {
            username = base + number;
        }
        return username;
    }

    private static boolean taken(DSLContext sql, String username) {
        return sql.fetchExists(USER_ACCOUNT, USER_ACCOUNT.USERNAME.eq(username));
    }
}
