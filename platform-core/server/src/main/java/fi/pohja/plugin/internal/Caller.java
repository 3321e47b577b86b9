package fi.pohja.plugin.internal;

import fi.pohja.access.SignedIn;
import fi.pohja.audit.Actor;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.TenantId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** For whom a contribution is called. */
sealed interface Caller {

    TenantId tenant();

    /** Calls work as this caller. */
    <T extends @Nullable Object> T call(Supplier<T> work);

    /** Somebody signed in. */
    record User(SignedIn user) implements Caller {
        @Override
        public TenantId tenant() {
            return user.tenant();
        }

        @Override
        public <T extends @Nullable Object> T call(Supplier<T> work) {
            return user.call(work::get);
        }
    }

    /** The platform itself. */
    record Platform(TenantId tenant) implements Caller {
        @Override
        public <T extends @Nullable Object> T call(Supplier<T> work) {
            return SignedIn.unattended(tenant, work::get);
        }
    }

    /** Somebody who is not signed in. */
    record Visitor(TenantId tenant) implements Caller {
        @Override
        public <T extends @Nullable Object> T call(Supplier<T> work) {
            return Scope.of(tenant).call(() -> Actor.VISITOR.call(work::get));
        }
    }

    /** Whoever is signed in on this thread; without anybody, the platform's own work in the bound tenant. */
    static Caller current() {
        return SignedIn.bound()
                .<Caller>map(User::new)
                .orElseGet(() -> SignedIn.allowed(fi.pohja.access.Permission.READ)
                        ? new Platform(Scope.currentTenant())
                        : new Visitor(Scope.currentTenant()));
    }
}
