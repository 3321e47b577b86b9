package fi.pohja.tenancy;

import java.util.Optional;

/**
 * What a piece of work belongs to: one tenant, or the platform. Every query runs in exactly one scope; there is no
 * default.
 *
 * <p>Bound for the duration of a call on the calling thread: by the servlet filter for requests, from the session for
 * Vaadin, by the runner for tasks. Binding again inside replaces it for the inner call.
 */
public sealed interface Scope {

    /** Work of one tenant. */
    record OfTenant(TenantId tenant) implements Scope {
        @Override
        public String toString() {
            return tenant.slug();
        }
    }

    /** Work of the platform's operators: the registry of tenants, reference data. No tenant's rows can be seen. */
    record OfPlatform() implements Scope {
        @Override
        public String toString() {
            return "platform";
        }
    }

    /** The platform's scope. */
    static Scope platform() {
        return new OfPlatform();
    }

    /** The scope of a tenant. */
    static Scope of(TenantId tenant) {
        return new OfTenant(tenant);
    }

    /**
     * The scope bound to this thread.
     *
     * @throws NothingBoundException when the work belongs to nobody
     */
    static Scope current() {
        return bound().orElseThrow(NothingBoundException::new);
    }

    /** The scope bound to this thread, if any. */
    static Optional<Scope> bound() {
        return Binding.SCOPE.isBound() ? Optional.of(Binding.SCOPE.get()) : Optional.empty();
    }

    /**
     * The tenant bound to this thread.
     *
     * @throws NothingBoundException when nothing, or the platform, is bound
     */
    static TenantId currentTenant() {
        if (current() instanceof OfTenant(TenantId tenant)) {
            return tenant;
        }
        throw new NothingBoundException();
    }

    /** Runs {@code work} in this scope. */
    default void run(Runnable work) {
        ScopedValue.where(Binding.SCOPE, this).run(work);
    }

    /**
     * Calls {@code work} in this scope.
     *
     * @return what the work returns
     * @throws X what the work throws
     */
    default <T extends @org.jspecify.annotations.Nullable Object, X extends Throwable> T call(
            ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(Binding.SCOPE, this).<T, X>call(work);
    }

    /** Thrown where work would reach the database without belonging to a tenant or the platform. */
    final class NothingBoundException extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        NothingBoundException() {
            super("No tenant is bound to this work; bind a Scope around it");
        }
    }

    /** Keeps the binding out of the interface's users' reach. */
    final class Binding {
        private static final ScopedValue<Scope> SCOPE = ScopedValue.newInstance();

        private Binding() {}
    }
}
