package fi.pohja.audit;

import java.util.Optional;
import java.util.UUID;

/**
 * Who acts, as the audit names them. Bound to the thread for the duration of a call, beside the scope: by access for a
 * signed-in user, by the runner for the platform's own tasks.
 *
 * @param user the user's id; empty for the platform's own work
 * @param name the name to show; kept in the audit even when the user is erased later; empty for {@link #VISITOR}
 */
public record Actor(Optional<UUID> user, String name) {

    private static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();

    /** The platform itself: start, content, scheduled work. Also the actor when nobody is bound. */
    public static final Actor PLATFORM = new Actor(Optional.empty(), "Pohja");

    /** Somebody who is not signed in, on a public page. */
    public static final Actor VISITOR = new Actor(Optional.empty(), "");

    /** The actor bound to this thread, else {@link #PLATFORM}. */
    public static Actor current() {
        return CURRENT.isBound() ? CURRENT.get() : PLATFORM;
    }

    /** Calls work as this actor. */
    public <T extends @org.jspecify.annotations.Nullable Object, X extends Throwable> T call(
            ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).<T, X>call(work);
    }
}
