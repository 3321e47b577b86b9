package fi.pohja.access.internal;

import static fi.pohja.schema.tenant.Tables.SIGN_IN_FAILURE;
import static fi.pohja.schema.tenant.Tables.USER_ACCOUNT;

import fi.pohja.access.SignIn;
import fi.pohja.access.SignedIn;
import fi.pohja.access.User;
import fi.pohja.access.UserId;
import fi.pohja.audit.Actor;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Scope;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** Sign-in to a tenant by username and password, and the sessions that follow. */
@Singleton
final class PasswordSignIn implements SignIn {

    static final Throttle THROTTLE = new Throttle(
            SIGN_IN_FAILURE,
            SIGN_IN_FAILURE.USERNAME,
            SIGN_IN_FAILURE.ADDRESS,
            SIGN_IN_FAILURE.FAILURES,
            SIGN_IN_FAILURE.LAST_AT);

    private final Database database;
    private final Clock clock;
    private final Hashing hashing;
    private final Sessions sessions;
    private final AuditLog audit;

    PasswordSignIn(Database database, Clock clock, Hashing hashing, Sessions sessions, AuditLog audit) {
        this.database = database;
        this.clock = clock;
        this.hashing = hashing;
        this.sessions = sessions;
        this.audit = audit;
    }

    private record Candidate(Optional<User> user, Optional<String> hash) {}

    @Override
    public Outcome signIn(String username, String password, String address) {
        String name = Throttle.normal(username);
        Throttle.Attempt attempt = database.write(sql -> THROTTLE.begin(sql, name, address, clock.instant()));
        if (attempt.refused()) {
            return new Refused(Reason.THROTTLED, attempt.delay());
        }
        Candidate candidate = database.read(sql -> candidate(sql, name));
        if (!hashing.matches(password, candidate.hash()) || candidate.user().isEmpty()) {
            candidate.user().filter(user -> attempt.worthNoting()).ifPresent(user -> note(user, attempt, address));
            return new Refused(Reason.WRONG, Duration.ZERO);
        }
        User user = candidate.user().get();
        return database.write(sql -> {
            THROTTLE.succeeded(sql, name, address);
            return begin(sql, user.id(), attempt.failures())
                    .map(Outcome.class::cast)
                    .orElseGet(() -> new Refused(Reason.WRONG, Duration.ZERO));
        });
    }

    private static Candidate candidate(DSLContext sql, String username) {
        return sql.select(Accounts.columns())
                .from(USER_ACCOUNT)
                .where(USER_ACCOUNT.USERNAME.eq(username), USER_ACCOUNT.STATE.eq(User.State.ACTIVE.name()))
                .fetchOptional(row -> new Candidate(
                        Optional.of(Accounts.user(row)), Optional.ofNullable(row.get(USER_ACCOUNT.PASSWORD_HASH))))
                .orElseGet(() -> new Candidate(Optional.empty(), Optional.empty()));
    }

    private void note(User user, Throttle.Attempt attempt, String address) {
        database.change(sql -> audit.record(
                "SIGN_IN_THROTTLED",
                Accounts.subject(user),
                user.username(),
                new Change.Collector()
                        .field("failures", attempt.failures() + 1)
                        .field("address", address)
                        .changes()));
    }

    @Override
    public Optional<Session> begin(UserId user) {
        return database.write(sql -> begin(sql, user, 0));
    }

    @Override
    public Optional<SignedIn> active(UserId user) {
        return database.read(sql -> Accounts.find(
                        sql, USER_ACCOUNT.ID.eq(user.value()).and(USER_ACCOUNT.STATE.eq(User.State.ACTIVE.name())))
                .map(account -> Accounts.signedIn(Scope.currentTenant(), account)));
    }

    private Optional<Session> begin(DSLContext sql, UserId id, int failures) {
        Optional<User> active =
                Accounts.find(sql, USER_ACCOUNT.ID.eq(id.value()).and(USER_ACCOUNT.STATE.eq(User.State.ACTIVE.name())));
        return active.map(user -> {
            Session session = sessions.begin(sql, user);
            List<Change> changes = failures == 0
                    ? List.of()
                    : new Change.Collector().field("failures", failures).changes();
            asThemselves(user, () -> audit.record("SIGNED_IN", Accounts.subject(user), user.username(), changes));
            return session;
        });
    }

    static void asThemselves(User user, Runnable work) {
        new Actor(Optional.of(user.id().value()), user.name()).call(() -> {
            work.run();
            return true;
        });
    }

    @Override
    public Optional<SignedIn> session(String token, Cause cause) {
        return sessions.find(token, cause);
    }

    @Override
    public void signOut(String token) {
        Optional<SignedIn> user = sessions.find(token, Cause.PAGE);
        database.change(sql -> {
            if (sessions.end(sql, token) && user.isPresent()) {
                User account = Accounts.get(sql, user.get().user());
                asThemselves(account, () -> audit.record("SIGNED_OUT", Accounts.subject(account), account.username()));
            }
        });
    }
}
