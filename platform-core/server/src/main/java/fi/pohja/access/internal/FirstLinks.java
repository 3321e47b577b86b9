package fi.pohja.access.internal;

import static fi.pohja.schema.tenant.Tables.USER_ACCOUNT;
import static fi.pohja.schema.tenant.Tables.USER_ROLE;

import fi.pohja.access.FirstAdministrator;
import fi.pohja.access.Invitations;
import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.access.User;
import fi.pohja.access.Users;
import fi.pohja.tenancy.Addresses;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.Tenant;
import fi.pohja.tenancy.Tenants;
import fi.pohja.text.Texts;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;

/** The first operator and each tenant's first administrator. */
@Singleton
final class FirstLinks implements FirstAdministrator {

    private static final String OPERATOR = "operator";
    private static final String ADMINISTRATOR = "admin";

    private final Database database;
    private final Tenants tenants;
    private final StoredOperators operators;
    private final NewUsers newUsers;
    private final OneTimeLinks links;
    private final Addresses addresses;
    private final Texts texts;

    FirstLinks(
            Database database,
            Tenants tenants,
            StoredOperators operators,
            NewUsers newUsers,
            OneTimeLinks links,
            Addresses addresses,
            Texts texts) {
        this.database = database;
        this.tenants = tenants;
        this.operators = operators;
        this.newUsers = newUsers;
        this.links = links;
        this.addresses = addresses;
        this.texts = texts;
    }

    @Override
    public List<Link> links() {
        List<Link> made = new ArrayList<>();
        Scope.platform().call(() -> ofPlatform()).ifPresent(made::add);
        for (Tenant tenant : tenants.all()) {
            if (tenant.state() == Tenant.State.ACTIVE) {
                SignedIn.unattended(tenant.id(), () -> database.write(sql -> ofTenant(sql, tenant)))
                        .ifPresent(made::add);
            }
        }
        return List.copyOf(made);
    }

    private Optional<Link> ofPlatform() {
        if (operators.anyCanSignIn()) {
            return Optional.empty();
        }
        operators.enter(OPERATOR, texts.text("fi", "operator.name"), Optional.empty());
        return Optional.of(new Link(
                Optional.empty(), OPERATOR, addresses.ofPlatform(Invitations.PATH + operators.link(OPERATOR))));
    }

    private Optional<Link> ofTenant(DSLContext sql, Tenant tenant) {
        boolean administered = sql.fetchExists(sql.selectOne()
                .from(USER_ROLE)
                .join(USER_ACCOUNT)
                .on(USER_ACCOUNT.ID.eq(USER_ROLE.USER_ID))
                .where(USER_ROLE.ROLE.eq(Role.TENANT_ADMIN.name()), USER_ACCOUNT.STATE.eq(User.State.ACTIVE.name())));
        if (administered) {
            return Optional.empty();
        }
        User administrator = Accounts.find(
                        sql,
                        USER_ACCOUNT.USERNAME.eq(ADMINISTRATOR).and(USER_ACCOUNT.STATE.eq(User.State.INVITED.name())))
                .orElseGet(() -> newUsers.enter(
                        sql,
                        new Users.Invitation(
                                texts.text(tenant.defaultLanguage(), "role.TENANT_ADMIN"),
                                ADMINISTRATOR + "@" + tenant.id() + ".invalid",
                                Optional.empty(),
                                Set.of(Role.TENANT_ADMIN),
                                Optional.empty(),
                                tenant.defaultLanguage())));
        return Optional.of(new Link(
                Optional.of(tenant.id()),
                administrator.username(),
                links.make(sql, administrator, Invitations.Purpose.INVITATION)));
    }
}
