package fi.pohja.access.internal;

import static fi.pohja.schema.tenant.Tables.SIGN_IN_SESSION;
import static fi.pohja.schema.tenant.Tables.USER_ACCOUNT;

import fi.pohja.access.SecretToken;
import fi.pohja.access.SignIn;
import fi.pohja.access.SignedIn;
import fi.pohja.access.User;
import fi.pohja.access.UserId;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * Sessions in the tenant's schema, with those just used in memory. What ends a session on this instance takes it from
 * memory once that is committed; on other instances it is noticed within {@link #REMEMBERED}.
 */
@Singleton
final class Sessions {

    static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final int MOST_REMEMBERED = 10_000;

    private final Database database;
    private final Clock clock;
    private final SessionSettings settings;
    private final Map<Key, Remembered> memory = new ConcurrentHashMap<>();

    /** Rises whenever something is taken from memory: what was read before that is not put into it. */
    private final AtomicLong taken = new AtomicLong();

    private record Key(TenantId tenant, String hash) {}

    private record Remembered(SignedIn user, Instant began, Instant lastSeen, Instant readAt) {}

    Sessions(Database database, Clock clock, SessionSettings settings) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
    }

    /** Begins a session in the running transaction. */
    SignIn.Session begin(DSLContext sql, User user) {
        String token = SecretToken.make();
        Instant now = clock.instant();
        sql.insertInto(SIGN_IN_SESSION)
                .set(SIGN_IN_SESSION.TOKEN_HASH, SecretToken.hash(token))
                .set(SIGN_IN_SESSION.USER_ID, user.id().value())
                .set(SIGN_IN_SESSION.CREATED_AT, now)
                .set(SIGN_IN_SESSION.LAST_SEEN_AT, now)
                .execute();
        sql.update(USER_ACCOUNT)
                .set(USER_ACCOUNT.PREVIOUS_SEEN_AT, USER_ACCOUNT.LAST_SEEN_AT)
                .set(USER_ACCOUNT.LAST_SEEN_AT, now)
                .where(USER_ACCOUNT.ID.eq(user.id().value()))
                .execute();
        return new SignIn.Session(token, Accounts.signedIn(Scope.currentTenant(), user));
    }

    /** As {@link SignIn#session}. */
    Optional<SignedIn> find(String token, SignIn.Cause cause) {
        byte[] hash = SecretToken.hash(token);
        Key key = new Key(Scope.currentTenant(), HexFormat.of().formatHex(hash));
        Instant now = clock.instant();
        Remembered known = memory.get(key);
        if (known != null && fresh(known, now) && !SessionSettings.toNote(cause, known.lastSeen(), now)) {
            return Optional.of(known.user());
        }
        long before = taken.get();
        Optional<Remembered> read = read(hash, key.tenant(), cause, now);
        if (read.isEmpty()) {
            memory.remove(key);
            return Optional.empty();
        }
        if (memory.size() >= MOST_REMEMBERED) {
            memory.clear();
        }
        memory.put(key, read.get());
        if (taken.get() != before) {
            memory.remove(key);
        }
        return Optional.of(read.get().user());
    }

    private boolean fresh(Remembered known, Instant now) {
        return !now.isBefore(known.readAt())
                && now.isBefore(known.readAt().plus(REMEMBERED))
                && !settings.over(known.began(), known.lastSeen(), now);
    }

    private Optional<Remembered> read(byte[] hash, TenantId tenant, SignIn.Cause cause, Instant now) {
        Optional<Remembered> stored = database.read(sql -> sql.select(Accounts.columns())
                .select(SIGN_IN_SESSION.CREATED_AT, SIGN_IN_SESSION.LAST_SEEN_AT)
                .from(SIGN_IN_SESSION)
                .join(USER_ACCOUNT)
                .on(USER_ACCOUNT.ID.eq(SIGN_IN_SESSION.USER_ID))
                .where(SIGN_IN_SESSION.TOKEN_HASH.eq(hash), USER_ACCOUNT.STATE.eq(User.State.ACTIVE.name()))
                .fetchOptional(row -> remembered(row, tenant, now)));
        if (stored.isEmpty()) {
            return stored;
        }
        Remembered session = stored.get();
        if (settings.over(session.began(), session.lastSeen(), now)) {
            database.change(sql -> sql.deleteFrom(SIGN_IN_SESSION)
                    .where(SIGN_IN_SESSION.TOKEN_HASH.eq(hash))
                    .execute());
            return Optional.empty();
        }
        if (!SessionSettings.toNote(cause, session.lastSeen(), now)) {
            return stored;
        }
        database.change(sql -> {
            sql.update(SIGN_IN_SESSION)
                    .set(SIGN_IN_SESSION.LAST_SEEN_AT, now)
                    .where(SIGN_IN_SESSION.TOKEN_HASH.eq(hash))
                    .execute();
            sql.update(USER_ACCOUNT)
                    .set(USER_ACCOUNT.LAST_SEEN_AT, now)
                    .where(USER_ACCOUNT.ID.eq(session.user().user().value()))
                    .execute();
        });
        return Optional.of(new Remembered(session.user(), session.began(), now, now));
    }

    private static Remembered remembered(Record row, TenantId tenant, Instant now) {
        return new Remembered(
                Accounts.signedIn(tenant, Accounts.user(row)),
                row.get(SIGN_IN_SESSION.CREATED_AT),
                row.get(SIGN_IN_SESSION.LAST_SEEN_AT),
                now);
    }

    /** Ends one session in the running transaction; false when there was none. */
    boolean end(DSLContext sql, String token) {
        byte[] hash = SecretToken.hash(token);
        Key key = new Key(Scope.currentTenant(), HexFormat.of().formatHex(hash));
        int rows = sql.deleteFrom(SIGN_IN_SESSION)
                .where(SIGN_IN_SESSION.TOKEN_HASH.eq(hash))
                .execute();
        database.afterCommit(() -> {
            taken.incrementAndGet();
            memory.remove(key);
        });
        return rows > 0;
    }

    /** Ends every session of a user in the running transaction, except that of one token. */
    void endAll(DSLContext sql, UserId user, Optional<String> except) {
        sql.deleteFrom(SIGN_IN_SESSION)
                .where(SIGN_IN_SESSION.USER_ID.eq(user.value()))
                .and(SIGN_IN_SESSION.TOKEN_HASH.ne(SecretToken.hash(except.orElse(""))))
                .execute();
        forget(user);
    }

    /** Once the running transaction has committed, the user's sessions are read anew. */
    void forget(UserId user) {
        TenantId tenant = Scope.currentTenant();
        database.afterCommit(() -> {
            taken.incrementAndGet();
            memory.entrySet()
                    .removeIf(entry -> entry.getKey().tenant().equals(tenant)
                            && entry.getValue().user().user().equals(user));
        });
    }

    /** Deletes sessions that are over. */
    void deleteOld(DSLContext sql, Instant now) {
        sql.deleteFrom(SIGN_IN_SESSION)
                .where(SIGN_IN_SESSION
                        .LAST_SEEN_AT
                        .lt(now.minus(settings.idle()))
                        .or(SIGN_IN_SESSION.CREATED_AT.lt(now.minus(settings.absolute()))))
                .execute();
    }
}
