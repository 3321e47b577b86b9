package fi.pohja.http;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serializer;
import java.io.IOException;
import java.util.UUID;
import java.util.function.Function;

/**
 * Writes an id record as its UUID. A feature offers one for each of its ids, as a bean; {@link TypedBody} reads ids by
 * itself.
 */
public final class PlainId<T extends Record> implements Serializer<T> {

    private final Function<T, UUID> value;

    public PlainId(Function<T, UUID> value) {
        this.value = value;
    }

    @Override
    public void serialize(Encoder encoder, EncoderContext context, Argument<? extends T> type, T id)
            throws IOException {
        encoder.encodeString(value.apply(id).toString());
    }
}
