package fi.pohja.schema;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fi.pohja.spi.LocalizedText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.JSONB;
import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes a {@code jsonb} column that holds a text by language. Generated table classes name it for every
 * {@code jsonb} column but those called {@code …_json}. A column without a value is {@code null} in jOOQ's records, as
 * everywhere in jOOQ.
 */
public final class LocalizedTextConverter extends AbstractConverter<JSONB, LocalizedText> {

    private static final long serialVersionUID = 1L;

    private static final JsonFactory JSON = new JsonFactory();

    public LocalizedTextConverter() {
        super(JSONB.class, LocalizedText.class);
    }

    @Override
    public @Nullable LocalizedText from(@Nullable JSONB stored) {
        return stored == null ? null : parse(stored.data());
    }

    @Override
    public @Nullable JSONB to(@Nullable LocalizedText text) {
        return text == null ? null : JSONB.valueOf(format(text));
    }

    /**
     * Reads a JSON object of texts.
     *
     * @throws IllegalStateException when it is anything else
     */
    public static LocalizedText parse(String json) {
        try (JsonParser parser = JSON.createParser(json)) {
            Map<String, String> values = new TreeMap<>();
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                for (String language = parser.nextFieldName(); language != null; language = parser.nextFieldName()) {
                    String text = parser.nextTextValue();
                    if (text == null) {
                        throw new IllegalStateException("A text by language holds texts only: " + json);
                    }
                    values.put(language, text);
                }
                return new LocalizedText(values);
            }
            throw new IllegalStateException("A text by language must be a JSON object: " + json);
        } catch (IOException e) {
            throw new IllegalStateException("A text by language must be a JSON object: " + json, e);
        }
    }

    /** Writes a text as a JSON object. */
    public static String format(LocalizedText text) {
        StringWriter json = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(json)) {
            generator.writeStartObject();
            for (Map.Entry<String, String> value : text.values().entrySet()) {
                generator.writeStringField(value.getKey(), value.getValue());
            }
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return json.toString();
    }
}
