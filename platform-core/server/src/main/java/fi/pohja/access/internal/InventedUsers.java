package fi.pohja.access.internal;

import static fi.pohja.schema.tenant.Tables.USER_ACCOUNT;

import fi.pohja.access.DemoUsers;
import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.access.User;
import fi.pohja.access.UserId;
import fi.pohja.audit.AuditLog;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.TenantId;
import fi.pohja.tenancy.Tenants;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The demo users. Their one password is hashed once for all. */
@Singleton
final class InventedUsers implements DemoUsers {

    private static final List<Demo> DEMOS = List.of(
            new Demo("admin", "Demo Pääkäyttäjä", Role.TENANT_ADMIN),
            new Demo("manager", "Demo Hankejohtaja", Role.PROGRAMME_MANAGER),
            new Demo("controller", "Demo Talousasiantuntija", Role.CONTROLLER),
            new Demo("municipal", "Demo Kunnan yhdyshenkilö", Role.MUNICIPAL_CONTACT),
            new Demo("viewer", "Demo Kumppani", Role.PARTNER_VIEWER));

    private record Demo(String username, String name, Role role) {}

    private final Database database;
    private final Tenants tenants;
    private final Clock clock;
    private final AuditLog audit;
    private final Hashing hashing;
    private final StoredOperators operators;
    private final boolean embedded;
    private @Nullable String hash;

    InventedUsers(
            Database database,
            Tenants tenants,
            Clock clock,
            AuditLog audit,
            Hashing hashing,
            StoredOperators operators,
            @Value("${pohja.embedded:false}") boolean embedded) {
        this.database = database;
        this.tenants = tenants;
        this.clock = clock;
        this.audit = audit;
        this.hashing = hashing;
        this.operators = operators;
        this.embedded = embedded;
    }

    @Override
    public void enter(TenantId tenant, Map<String, UUID> organisations) {
        requireEmbedded();
        SignedIn.unattended(tenant, () -> {
            Map<String, Optional<UUID>> there = database.read(InventedUsers::there);
            boolean lacksOrganisation = organisations.keySet().stream()
                    .anyMatch(username ->
                            there.getOrDefault(username, Optional.empty()).isEmpty());
            if (there.size() < DEMOS.size() || lacksOrganisation) {
                database.change(sql -> enter(sql, organisations));
            }
            return true;
        });
    }

    private static Map<String, Optional<UUID>> there(DSLContext sql) {
        return sql.select(USER_ACCOUNT.USERNAME, USER_ACCOUNT.ORGANISATION_ID)
                .from(USER_ACCOUNT)
                .where(USER_ACCOUNT.USERNAME.in(
                        DEMOS.stream().map(Demo::username).toList()))
                .fetchMap(
                        row -> row.get(USER_ACCOUNT.USERNAME),
                        row -> Optional.ofNullable(row.get(USER_ACCOUNT.ORGANISATION_ID)));
    }

    private void enter(DSLContext sql, Map<String, UUID> organisations) {
        String language = tenants.current().defaultLanguage();
        for (Demo demo : DEMOS) {
            UUID id = UUID.randomUUID();
            Instant now = clock.instant();
            Optional<UUID> organisation = Optional.ofNullable(organisations.get(demo.username()));
            int rows = sql.insertInto(USER_ACCOUNT)
                    .set(USER_ACCOUNT.ID, id)
                    .set(USER_ACCOUNT.USERNAME, demo.username())
                    .set(USER_ACCOUNT.NAME, demo.name())
                    .set(USER_ACCOUNT.EMAIL, demo.username() + "@" + Scope.currentTenant() + ".example")
                    .set(USER_ACCOUNT.LANGUAGE, language)
                    .set(USER_ACCOUNT.ORGANISATION_ID, organisation.orElse(null))
                    .set(USER_ACCOUNT.STATE, User.State.ACTIVE.name())
                    .set(USER_ACCOUNT.PASSWORD_HASH, hash())
                    .set(USER_ACCOUNT.CREATED_AT, now)
                    .set(USER_ACCOUNT.UPDATED_AT, now)
                    .onConflictDoNothing()
                    .execute();
            if (rows == 1) {
                Accounts.storeRoles(sql, id, Set.of(demo.role()));
                audit.record("CREATED", Accounts.subject(Accounts.get(sql, new UserId(id))), demo.username());
            } else if (organisation.isPresent()) {
                sql.update(USER_ACCOUNT)
                        .set(USER_ACCOUNT.ORGANISATION_ID, organisation.get())
                        .where(USER_ACCOUNT.USERNAME.eq(demo.username()), USER_ACCOUNT.ORGANISATION_ID.isNull())
                        .execute();
            }
        }
    }

    @Override
    public void enterOperator() {
        requireEmbedded();
        Scope.platform().run(() -> {
            if (!operators.anyCanSignIn()) {
                operators.enter("operator", "Demo Operaattori", Optional.of(hash()));
            }
        });
    }

    private void requireEmbedded() {
        if (!embedded) {
            throw new IllegalStateException("Demo users exist only with the embedded database");
        }
    }

    private synchronized String hash() {
        String made = hash;
        if (made == null) {
            made = hashing.hash(PASSWORD);
            hash = made;
        }
        return made;
    }
}
