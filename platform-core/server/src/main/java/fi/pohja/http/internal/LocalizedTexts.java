package fi.pohja.http.internal;

import fi.pohja.spi.LocalizedText;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serde;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Text in several languages as an object keyed by language: {@code {"fi": "…", "sv": "…"}}. */
@Singleton
final class LocalizedTexts implements Serde<LocalizedText> {

    @Override
    public void serialize(
            Encoder encoder, EncoderContext context, Argument<? extends LocalizedText> type, LocalizedText value)
            throws IOException {
        try (Encoder object = encoder.encodeObject(type)) {
            for (Map.Entry<String, String> entry : value.values().entrySet()) {
                object.encodeKey(entry.getKey());
                object.encodeString(entry.getValue());
            }
        }
    }

    @Override
    public LocalizedText deserialize(Decoder decoder, DecoderContext context, Argument<? super LocalizedText> type)
            throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        try (Decoder object = decoder.decodeObject(type)) {
            for (String language = object.decodeKey(); language != null; language = object.decodeKey()) {
                if (!object.decodeNull()) {
                    values.put(language, object.decodeString());
                }
            }
        }
        return new LocalizedText(values);
    }
}
