package fi.pohja.access.internal;

import static fi.pohja.schema.tenant.Tables.ONE_TIME_LINK;
import static fi.pohja.schema.tenant.Tables.USER_ACCOUNT;

import fi.pohja.access.Invitations;
import fi.pohja.access.SecretToken;
import fi.pohja.access.SignedIn;
import fi.pohja.access.User;
import fi.pohja.access.UserId;
import fi.pohja.audit.AuditLog;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.problem.Violations;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Passwords and one-time links in the tenant's schema. */
@Singleton
final class StoredInvitations implements Invitations {

    private static final int MOST_RESETS = 3;
    private static final Duration RESETS_WITHIN = Duration.ofHours(1);

    /** Stands where an address would: guesses at one's own password are counted apart from sign-ins. */
    private static final String OWN_PASSWORD = "own password";

    private final Database database;
    private final Clock clock;
    private final Hashing hashing;
    private final Sessions sessions;
    private final OneTimeLinks links;
    private final AuditLog audit;

    StoredInvitations(
            Database database, Clock clock, Hashing hashing, Sessions sessions, OneTimeLinks links, AuditLog audit) {
        this.database = database;
        this.clock = clock;
        this.hashing = hashing;
        this.sessions = sessions;
        this.links = links;
        this.audit = audit;
    }

    private record Found(Purpose purpose, User user) {}

    @Override
    public Optional<Link> find(String token) {
        return database.read(sql -> found(sql, token))
                .map(found -> new Link(
                        found.purpose(),
                        found.user().username(),
                        found.user().name(),
                        found.user().language()));
    }

    private Optional<Found> found(DSLContext sql, String token) {
        return sql.select(Accounts.columns())
                .select(ONE_TIME_LINK.PURPOSE)
                .from(ONE_TIME_LINK)
                .join(USER_ACCOUNT)
                .on(USER_ACCOUNT.ID.eq(ONE_TIME_LINK.USER_ID))
                .where(inForce(token), USER_ACCOUNT.STATE.ne(User.State.ERASED.name()))
                .fetchOptional(row -> new Found(Purpose.valueOf(row.get(ONE_TIME_LINK.PURPOSE)), Accounts.user(row)));
    }

    private Condition inForce(String token) {
        return ONE_TIME_LINK
                .TOKEN_HASH
                .eq(SecretToken.hash(token))
                .and(ONE_TIME_LINK.USED_AT.isNull())
                .and(ONE_TIME_LINK.EXPIRES_AT.gt(clock.instant()));
    }

    @Override
    public void choose(String token, String password) {
        Found found = database.read(sql -> found(sql, token)).orElseThrow(() -> new NotFoundException("link"));
        Violations violations = new Violations();
        PasswordRules.check(violations, password, found.user().username());
        violations.done();
        String hash = hashing.hash(password);
        database.change(sql -> {
            int used = sql.update(ONE_TIME_LINK)
                    .set(ONE_TIME_LINK.USED_AT, clock.instant())
                    .where(inForce(token))
                    .execute();
            if (used == 0) {
                throw new NotFoundException("link");
            }
            User user = Accounts.locked(sql, found.user().id());
            if (user.state() == User.State.ERASED) {
                throw new NotFoundException("link");
            }
            store(sql, user, hash);
            if (user.state() == User.State.INVITED) {
                sql.update(USER_ACCOUNT)
                        .set(USER_ACCOUNT.STATE, User.State.ACTIVE.name())
                        .where(USER_ACCOUNT.ID.eq(user.id().value()))
                        .execute();
            }
            sessions.endAll(sql, user.id(), Optional.empty());
            String action = found.purpose() == Purpose.INVITATION ? "INVITATION_ACCEPTED" : "PASSWORD_RESET";
            PasswordSignIn.asThemselves(user, () -> audit.record(action, Accounts.subject(user), user.username()));
        });
    }

    private void store(DSLContext sql, User user, String hash) {
        sql.update(USER_ACCOUNT)
                .set(USER_ACCOUNT.PASSWORD_HASH, hash)
                .set(USER_ACCOUNT.UPDATED_AT, clock.instant())
                .set(USER_ACCOUNT.VERSION, USER_ACCOUNT.VERSION.plus(1))
                .where(USER_ACCOUNT.ID.eq(user.id().value()))
                .execute();
    }

    @Override
    public void requestReset(String usernameOrEmail) {
        String typed = usernameOrEmail.strip().toLowerCase(Locale.ROOT);
        database.change(sql -> {
            List<User> users = sql.select(Accounts.columns())
                    .from(USER_ACCOUNT)
                    .where(USER_ACCOUNT.STATE.eq(User.State.ACTIVE.name()))
                    .and(USER_ACCOUNT
                            .USERNAME
                            .eq(typed)
                            .or(DSL.lower(USER_ACCOUNT.EMAIL).eq(typed)))
                    .fetch(Accounts::user);
            if (users.size() != 1) {
                return;
            }
            User user = Accounts.locked(sql, users.getFirst().id());
            Instant since = clock.instant().minus(RESETS_WITHIN);
            int recent = sql.fetchCount(
                    ONE_TIME_LINK,
                    ONE_TIME_LINK.USER_ID.eq(user.id().value()),
                    ONE_TIME_LINK.PURPOSE.eq(Purpose.PASSWORD_RESET.name()),
                    ONE_TIME_LINK.CREATED_AT.gt(since));
            if (recent < MOST_RESETS) {
                links.send(sql, user, Purpose.PASSWORD_RESET);
                audit.record("PASSWORD_RESET_REQUESTED", Accounts.subject(user), user.username());
            }
        });
    }

    @Override
    public void changeOwn(String token, String current, String password) {
        UserId id = SignedIn.current().user();
        String username = SignedIn.current().username();
        Throttle.Attempt attempt =
                database.write(sql -> PasswordSignIn.THROTTLE.begin(sql, username, OWN_PASSWORD, clock.instant()));
        if (attempt.refused()) {
            throw InvalidException.of(
                    "current", "password.wait", Math.max(1, attempt.delay().toSeconds()));
        }
        Optional<String> stored = database.read(sql -> Optional.ofNullable(sql.select(USER_ACCOUNT.PASSWORD_HASH)
                .from(USER_ACCOUNT)
                .where(USER_ACCOUNT.ID.eq(id.value()))
                .fetchOne(USER_ACCOUNT.PASSWORD_HASH)));
        if (!hashing.matches(current, stored)) {
            throw InvalidException.of("current", "password.wrong");
        }
        database.change(sql -> PasswordSignIn.THROTTLE.succeeded(sql, username, OWN_PASSWORD));
        Violations violations = new Violations();
        PasswordRules.check(violations, password, username);
        violations.done();
        String hash = hashing.hash(password);
        database.change(sql -> {
            User user = Accounts.locked(sql, id);
            store(sql, user, hash);
            sessions.endAll(sql, id, Optional.of(token));
            audit.record("PASSWORD_CHANGED", Accounts.subject(user), user.username());
        });
    }
}
