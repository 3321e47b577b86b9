package fi.pohja.access.internal;

import static fi.pohja.schema.platform.Tables.OPERATOR;
import static fi.pohja.schema.platform.Tables.OPERATOR_EVENT;
import static fi.pohja.schema.platform.Tables.OPERATOR_LINK;
import static fi.pohja.schema.platform.Tables.OPERATOR_SESSION;
import static fi.pohja.schema.platform.Tables.OPERATOR_SIGN_IN_FAILURE;

import fi.pohja.access.Operator;
import fi.pohja.access.Operators;
import fi.pohja.access.SecretToken;
import fi.pohja.access.SignIn;
import fi.pohja.audit.Actor;
import fi.pohja.problem.NotFoundException;
import fi.pohja.problem.Violations;
import fi.pohja.tenancy.Database;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Operators, their sessions and events in the platform's schema. */
@Singleton
final class StoredOperators implements Operators {

    private static final Throttle THROTTLE = new Throttle(
            OPERATOR_SIGN_IN_FAILURE,
            OPERATOR_SIGN_IN_FAILURE.USERNAME,
            OPERATOR_SIGN_IN_FAILURE.ADDRESS,
            OPERATOR_SIGN_IN_FAILURE.FAILURES,
            OPERATOR_SIGN_IN_FAILURE.LAST_AT);

    private final Database database;
    private final Clock clock;
    private final Hashing hashing;
    private final SessionSettings settings;

    StoredOperators(Database database, Clock clock, Hashing hashing, SessionSettings settings) {
        this.database = database;
        this.clock = clock;
        this.hashing = hashing;
        this.settings = settings;
    }

    private record Candidate(Optional<Operator> operator, Optional<String> hash) {}

    @Override
    public Outcome signIn(String username, String password, String address) {
        String name = Throttle.normal(username);
        Throttle.Attempt attempt = database.write(sql -> THROTTLE.begin(sql, name, address, clock.instant()));
        if (attempt.refused()) {
            return new SignIn.Refused(SignIn.Reason.THROTTLED, attempt.delay());
        }
        Candidate candidate = database.read(sql -> sql.selectFrom(OPERATOR)
                .where(OPERATOR.USERNAME.eq(name))
                .fetchOptional(row ->
                        new Candidate(Optional.of(operator(row)), Optional.ofNullable(row.get(OPERATOR.PASSWORD_HASH))))
                .orElseGet(() -> new Candidate(Optional.empty(), Optional.empty())));
        if (!hashing.matches(password, candidate.hash()) || candidate.operator().isEmpty()) {
            if (attempt.worthNoting() && candidate.operator().isPresent()) {
                record("SIGN_IN_THROTTLED", name, address);
            }
            return new SignIn.Refused(SignIn.Reason.WRONG, Duration.ZERO);
        }
        Operator operator = candidate.operator().get();
        return database.write(sql -> {
            THROTTLE.succeeded(sql, name, address);
            String token = SecretToken.make();
            Instant now = clock.instant();
            sql.deleteFrom(OPERATOR_SESSION)
                    .where(OPERATOR_SESSION.CREATED_AT.lt(now.minus(settings.absolute())))
                    .execute();
            sql.insertInto(OPERATOR_SESSION)
                    .set(OPERATOR_SESSION.TOKEN_HASH, SecretToken.hash(token))
                    .set(OPERATOR_SESSION.OPERATOR_ID, operator.id())
                    .set(OPERATOR_SESSION.CREATED_AT, now)
                    .set(OPERATOR_SESSION.LAST_SEEN_AT, now)
                    .execute();
            event(sql, operator.name(), "SIGNED_IN", operator.username(), "");
            return new Session(token, operator);
        });
    }

    private static Operator operator(Record row) {
        return new Operator(
                row.get(OPERATOR.ID), row.get(OPERATOR.USERNAME), row.get(OPERATOR.NAME), row.get(OPERATOR.LANGUAGE));
    }

    @Override
    public Optional<Operator> session(String token, SignIn.Cause cause) {
        byte[] hash = SecretToken.hash(token);
        Instant now = clock.instant();
        Optional<Record> row = database.read(sql -> sql.select()
                .from(OPERATOR_SESSION)
                .join(OPERATOR)
                .on(OPERATOR.ID.eq(OPERATOR_SESSION.OPERATOR_ID))
                .where(OPERATOR_SESSION.TOKEN_HASH.eq(hash))
                .fetchOptional());
        if (row.isEmpty()) {
            return Optional.empty();
        }
        Instant lastSeen = row.get().get(OPERATOR_SESSION.LAST_SEEN_AT);
        if (settings.over(row.get().get(OPERATOR_SESSION.CREATED_AT), lastSeen, now)) {
            return Optional.empty();
        }
        if (SessionSettings.toNote(cause, lastSeen, now)) {
            database.change(sql -> sql.update(OPERATOR_SESSION)
                    .set(OPERATOR_SESSION.LAST_SEEN_AT, now)
                    .where(OPERATOR_SESSION.TOKEN_HASH.eq(hash))
                    .execute());
        }
        return row.map(StoredOperators::operator);
    }

    @Override
    public void signOut(String token) {
        Optional<Operator> operator = session(token, SignIn.Cause.PAGE);
        database.change(sql -> {
            sql.deleteFrom(OPERATOR_SESSION)
                    .where(OPERATOR_SESSION.TOKEN_HASH.eq(SecretToken.hash(token)))
                    .execute();
            operator.ifPresent(who -> event(sql, who.name(), "SIGNED_OUT", who.username(), ""));
        });
    }

    @Override
    public Optional<Operator> invited(String token) {
        return database.read(sql -> sql.select()
                .from(OPERATOR_LINK)
                .join(OPERATOR)
                .on(OPERATOR.ID.eq(OPERATOR_LINK.OPERATOR_ID))
                .where(
                        OPERATOR_LINK.TOKEN_HASH.eq(SecretToken.hash(token)),
                        OPERATOR_LINK.EXPIRES_AT.gt(clock.instant()))
                .fetchOptional(StoredOperators::operator));
    }

    @Override
    public void choose(String token, String password) {
        Operator operator = invited(token).orElseThrow(() -> new NotFoundException("link"));
        Violations violations = new Violations();
        PasswordRules.check(violations, password, operator.username());
        violations.done();
        String hash = hashing.hash(password);
        database.change(sql -> {
            int used = sql.deleteFrom(OPERATOR_LINK)
                    .where(
                            OPERATOR_LINK.TOKEN_HASH.eq(SecretToken.hash(token)),
                            OPERATOR_LINK.EXPIRES_AT.gt(clock.instant()))
                    .execute();
            if (used == 0) {
                throw new NotFoundException("link");
            }
            sql.update(OPERATOR)
                    .set(OPERATOR.PASSWORD_HASH, hash)
                    .where(OPERATOR.ID.eq(operator.id()))
                    .execute();
            sql.deleteFrom(OPERATOR_SESSION)
                    .where(OPERATOR_SESSION.OPERATOR_ID.eq(operator.id()))
                    .execute();
            event(sql, operator.name(), "INVITATION_ACCEPTED", operator.username(), "");
        });
    }

    @Override
    public void record(String action, String subject, String detail) {
        database.change(sql -> event(sql, Actor.current().name(), action, subject, detail));
    }

    private void event(DSLContext sql, String actor, String action, String subject, String detail) {
        sql.insertInto(OPERATOR_EVENT)
                .set(OPERATOR_EVENT.AT, clock.instant())
                .set(OPERATOR_EVENT.ACTOR, actor)
                .set(OPERATOR_EVENT.ACTION, action)
                .set(OPERATOR_EVENT.SUBJECT, subject)
                .set(OPERATOR_EVENT.DETAIL, detail)
                .execute();
    }

    @Override
    public List<Event> events(int offset, int limit) {
        Operator.current();
        return database.read(sql -> sql.selectFrom(OPERATOR_EVENT)
                .orderBy(OPERATOR_EVENT.ID.desc())
                .offset(offset)
                .limit(limit)
                .fetch(row -> new Event(
                        row.get(OPERATOR_EVENT.AT),
                        row.get(OPERATOR_EVENT.ACTOR),
                        row.get(OPERATOR_EVENT.ACTION),
                        row.get(OPERATOR_EVENT.SUBJECT),
                        row.get(OPERATOR_EVENT.DETAIL))));
    }

    /** Whether somebody has a password already. */
    boolean anyCanSignIn() {
        return database.read(sql -> sql.fetchExists(OPERATOR, OPERATOR.PASSWORD_HASH.isNotNull()));
    }

    /** Makes an operator where the username is free; without a hash one who needs a link. */
    void enter(String username, String name, Optional<String> hash) {
        database.change(sql -> sql.insertInto(OPERATOR)
                .set(OPERATOR.ID, UUID.randomUUID())
                .set(OPERATOR.USERNAME, username)
                .set(OPERATOR.NAME, name)
                .set(OPERATOR.PASSWORD_HASH, hash.orElse(null))
                .set(OPERATOR.LANGUAGE, "fi")
                .set(OPERATOR.CREATED_AT, clock.instant())
                .onConflictDoNothing()
                .execute());
    }

    /** A new one-time link's token for an operator; those given before are no longer valid. */
    String link(String username) {
        String token = SecretToken.make();
        database.change(sql -> {
            UUID id = sql.select(OPERATOR.ID)
                    .from(OPERATOR)
                    .where(OPERATOR.USERNAME.eq(username))
                    .fetchSingle()
                    .get(OPERATOR.ID);
            sql.deleteFrom(OPERATOR_LINK)
                    .where(OPERATOR_LINK.OPERATOR_ID.eq(id))
                    .execute();
            sql.insertInto(OPERATOR_LINK)
                    .set(OPERATOR_LINK.TOKEN_HASH, SecretToken.hash(token))
                    .set(OPERATOR_LINK.OPERATOR_ID, id)
                    .set(OPERATOR_LINK.EXPIRES_AT, clock.instant().plus(OneTimeLinks.INVITATION))
                    .execute();
        });
        return token;
    }
}
