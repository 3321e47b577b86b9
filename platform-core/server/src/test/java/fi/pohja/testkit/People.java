package fi.pohja.testkit;

import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.access.UserId;
import fi.pohja.tenancy.TenantId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Users of the tests' tenants. They are signed in, without an account. */
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
}
