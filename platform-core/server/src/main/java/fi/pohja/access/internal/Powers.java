package fi.pohja.access.internal;

import static fi.pohja.schema.tenant.Tables.USER_ACCOUNT;
import static fi.pohja.schema.tenant.Tables.USER_ROLE;

import fi.pohja.access.Permission;
import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.access.User;
import fi.pohja.problem.InvalidException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/** Who may give whom what: nobody more than they may do themselves, and somebody always administers the tenant. */
final class Powers {

    private Powers() {}

    /** @throws InvalidException on field {@code roles} when one of them allows more than whoever calls may do */
    static void requireOver(Collection<Role> roles) {
        Set<Permission> own = SignedIn.bound().map(SignedIn::permissions).orElse(EnumSet.allOf(Permission.class));
        for (Role role : roles) {
            if (!own.containsAll(role.permissions())) {
                throw InvalidException.of("roles", "role.exceeds");
            }
        }
    }

    /** Roles that are in one set only. */
    static Set<Role> difference(Set<Role> before, Set<Role> after) {
        Set<Role> difference = new HashSet<>(before);
        difference.addAll(after);
        Set<Role> both = new HashSet<>(before);
        both.retainAll(after);
        difference.removeAll(both);
        return difference;
    }

    /**
     * To be called before an active administrator stops being one. Two administrators who remove each other at the same
     * time wait for one another here.
     *
     * @throws InvalidException on field {@code roles} when the tenant would be left without one
     */
    static void requireAnotherAdministrator(DSLContext sql, User user) {
        if (user.state() != User.State.ACTIVE || !user.roles().contains(Role.TENANT_ADMIN)) {
            return;
        }
        Set<UUID> administrators = sql.select(USER_ACCOUNT.ID)
                .from(USER_ROLE)
                .join(USER_ACCOUNT)
                .on(USER_ACCOUNT.ID.eq(USER_ROLE.USER_ID))
                .where(USER_ROLE.ROLE.eq(Role.TENANT_ADMIN.name()), USER_ACCOUNT.STATE.eq(User.State.ACTIVE.name()))
                .orderBy(USER_ACCOUNT.ID)
                .forUpdate()
                .fetchSet(USER_ACCOUNT.ID);
        administrators.remove(user.id().value());
        if (administrators.isEmpty()) {
            throw InvalidException.of("roles", "last.administrator");
        }
    }
}
