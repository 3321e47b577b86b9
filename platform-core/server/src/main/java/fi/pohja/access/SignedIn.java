package fi.pohja.access;

import fi.pohja.audit.Actor;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.TenantId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, with what they may do. Bound to the thread for the duration of a request, together with the scope
 * and the audit's actor; kept in the Vaadin session between requests and read anew by access when roles change.
 *
 * @param tenant the tenant the user belongs to; never another than the bound scope's
 * @param language language of the user interface, such as {@code fi}
 * @param organisation the organisation the user acts for, if any
 */
public record SignedIn(
        TenantId tenant,
        UserId user,
        String username,
        String name,
        String language,
        Optional<UUID> organisation,
        Set<Role> roles) {

    /** Who calls: somebody, or with nobody in it the platform itself. Not bound for visitors. */
    private static final ScopedValue<Optional<SignedIn>> CALLER = ScopedValue.newInstance();

    public SignedIn {
        roles = Set.copyOf(roles);
    }

    /** Everything the user's roles allow. */
    public Set<Permission> permissions() {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        roles.forEach(role -> permissions.addAll(role.permissions()));
        return permissions;
    }

    /** Whether the user may do this. */
    public boolean may(Permission permission) {
        return roles.stream().anyMatch(role -> role.permissions().contains(permission));
    }

    /** Who is signed in on this thread; empty for the platform's own work and for visitors. */
    public static Optional<SignedIn> bound() {
        return CALLER.isBound() ? CALLER.get() : Optional.empty();
    }

    /**
     * Who is signed in on this thread.
     *
     * @throws DeniedException when nobody is
     */
    public static SignedIn current() {
        return bound().orElseThrow(() -> new DeniedException(Optional.empty()));
    }

    /**
     * Lets the work go on only when whoever calls may do this. The platform's own work (the actor is
     * {@link Actor#PLATFORM} and nobody is signed in), such as loading content, may do everything.
     *
     * @throws DeniedException otherwise
     */
    public static void require(Permission permission) {
        if (!allowed(permission)) {
            throw new DeniedException(Optional.of(permission));
        }
    }

    /** Whether {@link #require} would let the work go on. */
    public static boolean allowed(Permission permission) {
        return CALLER.isBound()
                && CALLER.get().map(user -> user.may(permission)).orElse(true);
    }

    /**
     * Calls work as this user, in the tenant's scope.
     *
     * @throws X what the work throws
     */
    public <T extends @Nullable Object, X extends Throwable> T call(ScopedValue.CallableOp<? extends T, X> work)
            throws X {
        return Scope.of(tenant)
                .<T, X>call(() -> new Actor(Optional.of(user.value()), name)
                        .<T, X>call(() ->
                                ScopedValue.where(CALLER, Optional.of(this)).<T, X>call(work)));
    }

    /**
     * Calls the platform's own work in a tenant: content, scheduled tasks, sign-in itself. Everything is allowed and the
     * audit names the platform, also where it begins in the middle of a user's work.
     */
    public static <T extends @Nullable Object, X extends Throwable> T unattended(
            TenantId tenant, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return Scope.of(tenant)
                .<T, X>call(() -> Actor.PLATFORM.<T, X>call(
                        () -> ScopedValue.where(CALLER, Optional.empty()).<T, X>call(work)));
    }
}
