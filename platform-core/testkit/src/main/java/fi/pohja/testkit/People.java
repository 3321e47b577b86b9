package fi.pohja.testkit;

import static fi.pohja.schema.tenant.Tables.USER_ACCOUNT;

import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.access.UserId;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.TenantId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Users of the tests' tenants. Some are only signed in; those that records point to have an account, too. */
public final class People {

    private People() {}

    /** Whoever may do everything. */
    public static SignedIn administrator(TenantId tenant) {
        return with(tenant, Role.TENANT_ADMIN);
    }

    public static SignedIn with(TenantId tenant, Role role) {
        return with(tenant, role, "fi", Optional.empty());
    }

    /** @param organisation the organisation the user acts for */
    public static SignedIn with(TenantId tenant, Role role, String language, Optional<UUID> organisation) {
        return new SignedIn(
                tenant, new UserId(UUID.randomUUID()), "demo", "Demo " + role, language, organisation, Set.of(role));
    }

    /** A user with an account and one role. */
    public static SignedIn with(
            TwoTenants tenants, TenantId tenant, String name, Role role, Optional<UUID> organisation) {
        UUID id = UUID.randomUUID();
        var now = tenants.clock().instant();
        Scope.of(tenant)
                .run(() -> tenants.bean(Database.class)
                        .change(sql -> sql.insertInto(USER_ACCOUNT)
                                .set(USER_ACCOUNT.ID, id)
                                .set(USER_ACCOUNT.USERNAME, "u" + id)
                                .set(USER_ACCOUNT.NAME, name)
                                .set(USER_ACCOUNT.EMAIL, id + "@example.fi")
                                .set(USER_ACCOUNT.LANGUAGE, "fi")
                                .set(USER_ACCOUNT.ORGANISATION_ID, organisation.orElse(null))
                                .set(USER_ACCOUNT.STATE, "ACTIVE")
                                .set(USER_ACCOUNT.CREATED_AT, now)
                                .set(USER_ACCOUNT.UPDATED_AT, now)
                                .execute()));
        return new SignedIn(tenant, new UserId(id), "u" + id, name, "fi", organisation, Set.of(role));
    }

    /** As {@link #with(TwoTenants, TenantId, String, Role, Optional)}, for nobody's organisation. */
    public static SignedIn with(TwoTenants tenants, TenantId tenant, String name, Role role) {
        return with(tenants, tenant, name, role, Optional.empty());
    }
}
