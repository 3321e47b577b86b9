package fi.pohja.access.internal;

import static fi.pohja.schema.tenant.Tables.ONE_TIME_LINK;
import static fi.pohja.schema.tenant.Tables.SIGN_IN_SESSION;
import static fi.pohja.schema.tenant.Tables.USER_ACCOUNT;
import static fi.pohja.schema.tenant.Tables.USER_PREFERENCE;
import static fi.pohja.schema.tenant.Tables.USER_ROLE;

import fi.pohja.access.Invitations;
import fi.pohja.access.Permission;
import fi.pohja.access.PersonalData;
import fi.pohja.access.PersonalRows;
import fi.pohja.access.ReadersWords;
import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.access.User;
import fi.pohja.access.UserId;
import fi.pohja.access.Users;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.notification.Mail;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.problem.Violations;
import fi.pohja.schema.tenant.Routines;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Tenants;
import fi.pohja.text.Texts;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/** Users in the tenant's schema. */
@Singleton
final class StoredUsers implements Users {

    /** Å, Ä and Ö after Z, V and W apart. */
    private static final String FINNISH = "fi-x-icu";

    private final Database database;
    private final Clock clock;
    private final AuditLog audit;
    private final Mail mail;
    private final Sessions sessions;
    private final OneTimeLinks links;
    private final NewUsers newUsers;
    private final Tenants tenants;
    private final List<PersonalData> personal;

    StoredUsers(
            Database database,
            Clock clock,
            AuditLog audit,
            Mail mail,
            Sessions sessions,
            OneTimeLinks links,
            NewUsers newUsers,
            Tenants tenants,
            List<PersonalData> personal) {
        this.database = database;
        this.clock = clock;
        this.audit = audit;
        this.mail = mail;
        this.sessions = sessions;
        this.links = links;
        this.newUsers = newUsers;
        this.tenants = tenants;
        this.personal = List.copyOf(personal);
    }

    @Override
    public Page list(Filter filter, Sort sort, int offset, int limit) {
        SignedIn.require(Permission.ADMINISTER_USERS);
        Condition condition = condition(filter);
        return database.read(sql -> new Page(
                sql.select(Accounts.columns())
                        .from(USER_ACCOUNT)
                        .where(condition)
                        .orderBy(order(sort), byName(), USER_ACCOUNT.ID.asc())
                        .offset(offset)
                        .limit(limit)
                        .fetch(Accounts::user),
                sql.fetchCount(USER_ACCOUNT, condition)));
    }

    private static Condition condition(Filter filter) {
        Condition condition = filter.state()
                .map(state -> USER_ACCOUNT.STATE.eq(state.name()))
                .orElseGet(() -> USER_ACCOUNT.STATE.ne(User.State.ERASED.name()));
        String text = filter.text().strip();
        if (!text.isEmpty()) {
            condition = condition.and(USER_ACCOUNT
                    .NAME
                    .containsIgnoreCase(text)
                    .or(USER_ACCOUNT.USERNAME.containsIgnoreCase(text))
                    .or(USER_ACCOUNT.EMAIL.containsIgnoreCase(text)));
        }
        if (filter.role().isPresent()) {
            condition = condition.and(DSL.exists(DSL.selectOne()
                    .from(USER_ROLE)
                    .where(
                            USER_ROLE.USER_ID.eq(USER_ACCOUNT.ID),
                            USER_ROLE.ROLE.eq(filter.role().get().name()))));
        }
        return condition;
    }

    private static SortField<?> order(Sort sort) {
        Field<?> field = switch (sort.column()) {
            case NAME -> USER_ACCOUNT.NAME.collate(FINNISH);
            case USERNAME -> USER_ACCOUNT.USERNAME;
            case EMAIL -> DSL.lower(USER_ACCOUNT.EMAIL);
            case STATE -> USER_ACCOUNT.STATE;
            case LAST_SEEN -> USER_ACCOUNT.LAST_SEEN_AT;
        };
        return sort.descending() ? field.desc().nullsLast() : field.asc().nullsLast();
    }

    private static SortField<?> byName() {
        return USER_ACCOUNT.NAME.collate(FINNISH).asc();
    }

    @Override
    public User find(UserId id) {
        SignedIn.require(Permission.ADMINISTER_USERS);
        return database.read(sql -> Accounts.get(sql, id));
    }

    @Override
    public User invite(Invitation invitation) {
        SignedIn.require(Permission.ADMINISTER_USERS);
        return database.write(sql -> {
            User user = newUsers.enter(sql, invitation);
            links.send(sql, user, Invitations.Purpose.INVITATION);
            return user;
        });
    }

    @Override
    public void inviteAgain(UserId id) {
        SignedIn.require(Permission.ADMINISTER_USERS);
        database.change(sql -> {
            User user = Accounts.locked(sql, id);
            if (user.state() != User.State.INVITED) {
                throw InvalidException.of("state", "not.invited");
            }
            Powers.requireOver(user.roles());
            links.send(sql, user, Invitations.Purpose.INVITATION);
            audit.record("INVITED", Accounts.subject(user), user.username());
        });
    }

    @Override
    public User change(User edited) {
        SignedIn.require(Permission.ADMINISTER_USERS);
        return database.write(sql -> {
            User before = Accounts.locked(sql, edited.id());
            if (before.state() == User.State.ERASED) {
                throw new NotFoundException(edited.id().value());
            }
            if (before.version() != edited.version()) {
                throw new ChangedMeanwhileException();
            }
            Violations violations = new Violations();
            newUsers.check(
                    sql,
                    violations,
                    edited.name(),
                    edited.email(),
                    edited.language(),
                    edited.roles(),
                    Optional.of(edited.id()));
            violations.done();
            Powers.requireOver(before.roles());
            Powers.requireOver(Powers.difference(before.roles(), edited.roles()));
            if (!edited.roles().contains(Role.TENANT_ADMIN)) {
                Powers.requireAnotherAdministrator(sql, before);
            }
            List<Change> changes = new Change.Collector()
                    .field("name", before.name(), edited.name().strip())
                    .field("email", before.email(), edited.email().strip())
                    .field("language", before.language(), edited.language())
                    .field("organisation", before.organisation(), edited.organisation())
                    .field("roles", Accounts.names(before.roles()), Accounts.names(edited.roles()))
                    .changes();
            if (changes.isEmpty()) {
                return before;
            }
            sql.update(USER_ACCOUNT)
                    .set(USER_ACCOUNT.NAME, edited.name().strip())
                    .set(USER_ACCOUNT.EMAIL, edited.email().strip())
                    .set(USER_ACCOUNT.LANGUAGE, edited.language())
                    .set(USER_ACCOUNT.ORGANISATION_ID, edited.organisation().orElse(null))
                    .set(USER_ACCOUNT.UPDATED_AT, clock.instant())
                    .set(USER_ACCOUNT.VERSION, USER_ACCOUNT.VERSION.plus(1))
                    .where(USER_ACCOUNT.ID.eq(edited.id().value()))
                    .execute();
            Accounts.storeRoles(sql, edited.id().value(), edited.roles());
            audit.record("CHANGED", Accounts.subject(before), before.username(), changes);
            sessions.forget(edited.id());
            return Accounts.get(sql, edited.id());
        });
    }

    @Override
    public User lock(UserId id) {
        return state(id, User.State.LOCKED, Set.of(User.State.ACTIVE, User.State.INVITED), "LOCKED");
    }

    @Override
    public User unlock(UserId id) {
        return state(id, User.State.ACTIVE, Set.of(User.State.LOCKED), "UNLOCKED");
    }

    private static String name(User.State state) {
        return ReadersWords.of("user.state", state);
    }

    private User state(UserId id, User.State wanted, Set<User.State> from, String action) {
        SignedIn.require(Permission.ADMINISTER_USERS);
        return database.write(sql -> {
            User before = Accounts.locked(sql, id);
            if (before.state() == wanted) {
                return before;
            }
            if (!from.contains(before.state())) {
                throw InvalidException.of("state", "transition", name(before.state()), name(wanted));
            }
            requireOther(id);
            Powers.requireOver(before.roles());
            if (wanted == User.State.LOCKED) {
                Powers.requireAnotherAdministrator(sql, before);
                sessions.endAll(sql, id, Optional.empty());
            }
            User.State state = wanted == User.State.ACTIVE && !hasPassword(sql, id) ? User.State.INVITED : wanted;
            store(sql, id, state);
            audit.record(
                    action,
                    Accounts.subject(before),
                    before.username(),
                    new Change.Collector().field("state", before.state(), state).changes());
            return Accounts.get(sql, id);
        });
    }

    /** Somebody who was locked before choosing a password is still only invited. */
    private static boolean hasPassword(DSLContext sql, UserId id) {
        return sql.fetchExists(USER_ACCOUNT, USER_ACCOUNT.ID.eq(id.value()), USER_ACCOUNT.PASSWORD_HASH.isNotNull());
    }

    private void store(DSLContext sql, UserId id, User.State state) {
        sql.update(USER_ACCOUNT)
                .set(USER_ACCOUNT.STATE, state.name())
                .set(USER_ACCOUNT.UPDATED_AT, clock.instant())
                .set(USER_ACCOUNT.VERSION, USER_ACCOUNT.VERSION.plus(1))
                .where(USER_ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    private static void requireOther(UserId id) {
        if (SignedIn.bound().map(SignedIn::user).filter(id::equals).isPresent()) {
            throw InvalidException.of("", "own.account");
        }
    }

    @Override
    public void erase(UserId id) {
        SignedIn.require(Permission.ADMINISTER_USERS);
        database.change(sql -> {
            User before = Accounts.locked(sql, id);
            if (before.state() == User.State.ERASED) {
                return;
            }
            requireOther(id);
            Powers.requireOver(before.roles());
            Powers.requireAnotherAdministrator(sql, before);
            Instant now = clock.instant();
            String nobody = "erased-" + id.value();
            sql.update(USER_ACCOUNT)
                    .set(USER_ACCOUNT.USERNAME, nobody)
                    .set(USER_ACCOUNT.NAME, "–")
                    .set(USER_ACCOUNT.EMAIL, nobody + "@invalid")
                    .set(USER_ACCOUNT.STATE, User.State.ERASED.name())
                    .setNull(USER_ACCOUNT.ORGANISATION_ID)
                    .setNull(USER_ACCOUNT.PASSWORD_HASH)
                    .setNull(USER_ACCOUNT.LAST_SEEN_AT)
                    .setNull(USER_ACCOUNT.PREVIOUS_SEEN_AT)
                    .set(USER_ACCOUNT.UPDATED_AT, now)
                    .set(USER_ACCOUNT.VERSION, USER_ACCOUNT.VERSION.plus(1))
                    .where(USER_ACCOUNT.ID.eq(id.value()))
                    .execute();
            sql.deleteFrom(USER_ROLE).where(USER_ROLE.USER_ID.eq(id.value())).execute();
            sql.deleteFrom(USER_PREFERENCE)
                    .where(USER_PREFERENCE.USER_ID.eq(id.value()))
                    .execute();
            sql.deleteFrom(ONE_TIME_LINK)
                    .where(ONE_TIME_LINK.USER_ID.eq(id.value()))
                    .execute();
            sessions.endAll(sql, id, Optional.empty());
            mail.forget(before.email());
            personal.forEach(rows -> rows.erase(id));
            audit.record("ERASED", Accounts.subject(before), before.username());
            Routines.eraseAuditValues(sql.configuration(), id.value());
        });
    }

    @Override
    public List<Person> people(String text, int limit) {
        SignedIn.require(Permission.READ);
        String part = text.strip();
        Condition matching = part.isEmpty() ? DSL.noCondition() : USER_ACCOUNT.NAME.containsIgnoreCase(part);
        return database.read(sql -> sql.select(USER_ACCOUNT.ID, USER_ACCOUNT.NAME, USER_ACCOUNT.ORGANISATION_ID)
                .from(USER_ACCOUNT)
                .where(USER_ACCOUNT.STATE.in(User.State.ACTIVE.name(), User.State.INVITED.name()))
                .and(matching)
                .orderBy(byName(), USER_ACCOUNT.ID.asc())
                .limit(limit)
                .fetch(row -> new Person(
                        new UserId(row.get(USER_ACCOUNT.ID)),
                        row.get(USER_ACCOUNT.NAME),
                        Optional.ofNullable(row.get(USER_ACCOUNT.ORGANISATION_ID)))));
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        SignedIn.require(Permission.READ);
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database.read(sql -> sql.select(USER_ACCOUNT.ID, USER_ACCOUNT.NAME)
                .from(USER_ACCOUNT)
                .where(USER_ACCOUNT.ID.in(ids))
                .fetchMap(USER_ACCOUNT.ID, USER_ACCOUNT.NAME));
    }

    @Override
    public User chooseLanguage(String language) {
        UserId id = SignedIn.current().user();
        // A language a plugin brings stands beside those the tenant names.
        if (!tenants.current().languages().contains(language)
                && Texts.shared().further(language).isEmpty()) {
            throw InvalidException.of("language", "language", language);
        }
        return change(id, "language", User::language, USER_ACCOUNT.LANGUAGE, language);
    }

    @Override
    public User rename(String name) {
        UserId id = SignedIn.current().user();
        Violations violations = new Violations();
        NewUsers.checkName(violations, name);
        violations.done();
        return change(id, "name", User::name, USER_ACCOUNT.NAME, name.strip());
    }

    /** Changes one thing about oneself. */
    private User change(
            UserId id, String field, Function<User, String> known, TableField<?, String> column, String wanted) {
        return database.write(sql -> {
            User before = Accounts.locked(sql, id);
            if (known.apply(before).equals(wanted)) {
                return before;
            }
            sql.update(USER_ACCOUNT)
                    .set(column, wanted)
                    .set(USER_ACCOUNT.UPDATED_AT, clock.instant())
                    .set(USER_ACCOUNT.VERSION, USER_ACCOUNT.VERSION.plus(1))
                    .where(USER_ACCOUNT.ID.eq(id.value()))
                    .execute();
            audit.record(
                    "CHANGED",
                    Accounts.subject(before),
                    before.username(),
                    new Change.Collector()
                            .field(field, known.apply(before), wanted)
                            .changes());
            sessions.forget(id);
            return Accounts.get(sql, id);
        });
    }

    @Override
    public List<PersonalData.Kept> dataOfOwn() {
        UserId id = SignedIn.current().user();
        return database.read(sql -> {
            List<PersonalData.Kept> kept = new ArrayList<>();
            Set<Field<?>> secrets =
                    Set.of(USER_ACCOUNT.PASSWORD_HASH, SIGN_IN_SESSION.TOKEN_HASH, ONE_TIME_LINK.TOKEN_HASH);
            kept.addAll(PersonalRows.of(sql, USER_ACCOUNT, USER_ACCOUNT.ID.eq(id.value()), secrets));
            kept.addAll(PersonalRows.of(sql, USER_ROLE, USER_ROLE.USER_ID.eq(id.value()), secrets));
            kept.addAll(PersonalRows.of(sql, USER_PREFERENCE, USER_PREFERENCE.USER_ID.eq(id.value()), secrets));
            kept.addAll(PersonalRows.of(sql, SIGN_IN_SESSION, SIGN_IN_SESSION.USER_ID.eq(id.value()), secrets));
            kept.addAll(PersonalRows.of(sql, ONE_TIME_LINK, ONE_TIME_LINK.USER_ID.eq(id.value()), secrets));
            personal.forEach(rows -> kept.addAll(rows.of(id)));
            return List.copyOf(kept);
        });
    }

    @Override
    public Optional<Instant> previousVisit() {
        UserId id = SignedIn.current().user();
        return database.read(sql -> Optional.ofNullable(sql.select(USER_ACCOUNT.PREVIOUS_SEEN_AT)
                .from(USER_ACCOUNT)
                .where(USER_ACCOUNT.ID.eq(id.value()))
                .fetchOne(USER_ACCOUNT.PREVIOUS_SEEN_AT)));
    }
}
