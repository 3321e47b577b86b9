package fi.pohja.access;

import fi.pohja.audit.Actor;
import fi.pohja.tenancy.Scope;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone who keeps the platform running, signed in on the platform's host. Sees the registry of tenants, never a
 * tenant's rows.
 */
public record Operator(UUID id, String username, String name, String language) {

    private static final ScopedValue<Operator> CURRENT = ScopedValue.newInstance();

    /** The operator signed in on this thread, if any. */
    public static Optional<Operator> bound() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /**
     * The operator signed in on this thread.
     *
     * @throws DeniedException when none is
     */
    public static Operator current() {
        return bound().orElseThrow(() -> new DeniedException(Optional.empty()));
    }

    /** The same operator, reading in another language than usual, such as that chosen for a page. */
    public Operator reading(String other) {
        return new Operator(id, username, name, other);
    }

    /** Calls work as this operator, in the platform's scope. */
    public <T extends @Nullable Object, X extends Throwable> T call(ScopedValue.CallableOp<? extends T, X> work)
            throws X {
        return Scope.platform()
                .<T, X>call(() -> new Actor(Optional.of(id), name)
                        .<T, X>call(() -> ScopedValue.where(CURRENT, this).<T, X>call(work)));
    }
}
