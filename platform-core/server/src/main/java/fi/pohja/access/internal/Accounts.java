package fi.pohja.access.internal;

import static fi.pohja.schema.tenant.Tables.USER_ACCOUNT;
import static fi.pohja.schema.tenant.Tables.USER_ROLE;

import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.access.User;
import fi.pohja.access.UserId;
import fi.pohja.audit.Subject;
import fi.pohja.problem.NotFoundException;
import fi.pohja.tenancy.TenantId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;

/** From rows of users to records, and the roles' rows. */
final class Accounts {

    static final Field<String[]> ROLES =
            DSL.array(DSL.select(USER_ROLE.ROLE).from(USER_ROLE).where(USER_ROLE.USER_ID.eq(USER_ACCOUNT.ID)));

    private Accounts() {}

    static List<SelectField<?>> columns() {
        List<SelectField<?>> columns = new ArrayList<>(Arrays.asList(USER_ACCOUNT.fields()));
        columns.add(ROLES);
        return columns;
    }

    static User user(Record row) {
        return new User(
                new UserId(row.get(USER_ACCOUNT.ID)),
                row.get(USER_ACCOUNT.USERNAME),
                row.get(USER_ACCOUNT.NAME),
                row.get(USER_ACCOUNT.EMAIL),
                row.get(USER_ACCOUNT.LANGUAGE),
                Optional.ofNullable(row.get(USER_ACCOUNT.ORGANISATION_ID)),
                User.State.valueOf(row.get(USER_ACCOUNT.STATE)),
                roles(row.get(ROLES)),
                Optional.ofNullable(row.get(USER_ACCOUNT.LAST_SEEN_AT)),
                row.get(USER_ACCOUNT.CREATED_AT),
                row.get(USER_ACCOUNT.VERSION));
    }

    static SignedIn signedIn(TenantId tenant, User user) {
        return new SignedIn(
                tenant, user.id(), user.username(), user.name(), user.language(), user.organisation(), user.roles());
    }

    private static Set<Role> roles(String[] names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : names) {
            roles.add(Role.valueOf(name));
        }
        return roles;
    }

    static Optional<User> find(DSLContext sql, Condition condition) {
        return sql.select(columns()).from(USER_ACCOUNT).where(condition).fetchOptional(Accounts::user);
    }

    static User get(DSLContext sql, UserId id) {
        return find(sql, USER_ACCOUNT.ID.eq(id.value())).orElseThrow(() -> new NotFoundException(id.value()));
    }

    /** As {@link #get}, and nobody else changes the account until the transaction ends. */
    static User locked(DSLContext sql, UserId id) {
        sql.select(USER_ACCOUNT.ID)
                .from(USER_ACCOUNT)
                .where(USER_ACCOUNT.ID.eq(id.value()))
                .forUpdate()
                .fetch();
        return get(sql, id);
    }

    static void storeRoles(DSLContext sql, UUID user, Collection<Role> roles) {
        sql.deleteFrom(USER_ROLE).where(USER_ROLE.USER_ID.eq(user)).execute();
        for (Role role : roles) {
            sql.insertInto(USER_ROLE)
                    .set(USER_ROLE.USER_ID, user)
                    .set(USER_ROLE.ROLE, role.name())
                    .execute();
        }
    }

    /** Roles as the audit writes them, in the order of the enumeration. */
    static List<String> names(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).toList();
    }

    static Subject subject(User user) {
        return Subject.of("USER", user.id().value());
    }
}
