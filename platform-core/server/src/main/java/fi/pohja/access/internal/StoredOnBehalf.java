package fi.pohja.access.internal;

import static fi.pohja.schema.tenant.Tables.USER_ACCOUNT;

import fi.pohja.access.DeniedException;
import fi.pohja.access.OnBehalf;
import fi.pohja.access.SignedIn;
import fi.pohja.access.User;
import fi.pohja.access.UserId;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.util.Optional;

@Singleton
final class StoredOnBehalf implements OnBehalf {

    private final Database database;

    StoredOnBehalf(Database database) {
        this.database = database;
    }

    @Override
    public Optional<SignedIn> of(UserId user) {
        if (SignedIn.bound().isPresent()) {
            throw new DeniedException(Optional.empty());
        }
        TenantId tenant = Scope.currentTenant();
        return database.read(sql -> Accounts.find(
                        sql, USER_ACCOUNT.ID.eq(user.value()).and(USER_ACCOUNT.STATE.eq(User.State.ACTIVE.name()))))
                .map(account -> Accounts.signedIn(tenant, account));
    }
}
