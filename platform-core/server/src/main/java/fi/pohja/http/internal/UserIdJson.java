package fi.pohja.http.internal;

import fi.pohja.access.UserId;
import fi.pohja.http.PlainId;
import io.micronaut.context.annotation.Factory;
import io.micronaut.serde.Serializer;
import jakarta.inject.Singleton;

/** Users' ids as JSON; access itself knows nothing of HTTP. */
@Factory
final class UserIdJson {

    @Singleton
    Serializer<UserId> userId() {
        return new PlainId<>(UserId::value);
    }
}
