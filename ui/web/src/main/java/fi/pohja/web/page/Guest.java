package fi.pohja.web.page;

import fi.pohja.access.Operator;
import fi.pohja.access.SignedIn;
import org.jspecify.annotations.Nullable;

/** Who is signed in at a place. */
sealed interface Guest {

    /** A user of the tenant. */
    record User(SignedIn user) implements Guest {}

    /** An operator on the platform's host. */
    record OfPlatform(Operator operator) implements Guest {}

    /** Name for people. */
    default String name() {
        return switch (this) {
            case User(var user) -> user.name();
            case OfPlatform(var operator) -> operator.name();
        };
    }

    /** Calls work as this person, in the scope they belong to. */
    default <T extends @Nullable Object, X extends Throwable> T call(ScopedValue.CallableOp<? extends T, X> work)
            throws X {
        return switch (this) {
            case User(var user) -> user.<T, X>call(work);
            case OfPlatform(var operator) -> operator.<T, X>call(work);
        };
    }
}
