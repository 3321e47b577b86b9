package fi.pohja.http.internal;

import fi.pohja.http.Ordering;
import fi.pohja.http.TypedBody;
import io.micronaut.context.annotation.Factory;
import io.micronaut.serde.Deserializer;
import jakarta.inject.Singleton;

/** How the order of things is read from JSON. */
@Factory
final class OrderingJson {

    @Singleton
    Deserializer<Ordering> ordering() {
        return TypedBody.of(Ordering.class);
    }
}
