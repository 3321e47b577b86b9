package fi.pohja.http.internal;

import fi.pohja.spi.LocalizedText;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serializer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;

/** A text in several languages as an object keyed by language; without any it is an empty object. */
@Singleton
final class LocalizedTextJson implements Serializer<LocalizedText> {

    @Override
    public void serialize(
            Encoder encoder, EncoderContext context, Argument<? extends LocalizedText> type, LocalizedText text)
            throws IOException {
        try (Encoder object = encoder.encodeObject(type)) {
            for (Map.Entry<String, String> entry : text.values().entrySet()) {
                object.encodeKey(entry.getKey());
                object.encodeString(entry.getValue());
            }
        }
    }
}
