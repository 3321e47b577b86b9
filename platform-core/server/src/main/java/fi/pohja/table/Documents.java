package fi.pohja.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fi.pohja.problem.Violation;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/** Small documents in columns whose names end in {@code _json}: texts and counts by name, faults. Any thread. */
public final class Documents {

    private static final JsonFactory JSON = new JsonFactory();

    private Documents() {}

    private interface Writing {
        void write(JsonGenerator json) throws IOException;
    }

    private static JSONB written(Writing writing) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            writing.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return JSONB.valueOf(text.toString());
    }

    /** PostgreSQL stores no zero character. */
    private static String storable(String text) {
        return text.replace("\0", "");
    }

    /** Texts by name, as a column stores them. */
    public static JSONB ofTexts(Map<String, String> texts) {
        return written(json -> {
            json.writeStartObject();
            for (Map.Entry<String, String> entry : texts.entrySet()) {
                json.writeStringField(storable(entry.getKey()), storable(entry.getValue()));
            }
            json.writeEndObject();
        });
    }

    /** Counts by name, in their order. */
    public static JSONB ofCounts(Map<String, Integer> counts) {
        return written(json -> {
            json.writeStartArray();
            for (Map.Entry<String, Integer> entry : counts.entrySet()) {
                json.writeStartArray();
                json.writeString(entry.getKey());
                json.writeNumber(entry.getValue());
                json.writeEndArray();
            }
            json.writeEndArray();
        });
    }

    /** Faults, what their sentences name as texts. */
    public static JSONB ofFaults(List<Violation> faults) {
        return written(json -> {
            json.writeStartArray();
            for (Violation fault : faults) {
                json.writeStartArray();
                json.writeString(storable(fault.field()));
                json.writeString(storable(fault.code()));
                for (Object argument : fault.arguments()) {
                    json.writeString(storable(String.valueOf(argument)));
                }
                json.writeEndArray();
            }
            json.writeEndArray();
        });
    }

    /** What {@link #ofTexts} stored. */
    public static Map<String, String> texts(@Nullable JSONB stored) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (stored != null) {
            try (JsonParser json = JSON.createParser(stored.data())) {
                json.nextToken();
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    texts.put(json.currentName(), json.nextTextValue());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }

    /** What {@link #ofCounts} stored, in its order. */
    public static Map<String, Integer> counts(@Nullable JSONB stored) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        lists(stored).forEach(entry -> counts.put(entry.get(0), Integer.valueOf(entry.get(1))));
        return counts;
    }

    /** What {@link #ofFaults} stored. */
    public static List<Violation> faults(@Nullable JSONB stored) {
        return lists(stored).stream()
                .map(entry -> new Violation(entry.get(0), entry.get(1), List.copyOf(entry.subList(2, entry.size()))))
                .toList();
    }

    /** Lists of texts, in their order. */
    public static JSONB ofLists(List<List<String>> lists) {
        return written(json -> {
            json.writeStartArray();
            for (List<String> list : lists) {
                json.writeStartArray();
                for (String text : list) {
                    json.writeString(storable(text));
                }
                json.writeEndArray();
            }
            json.writeEndArray();
        });
    }

    /** What {@link #ofLists} stored. */
    public static List<List<String>> lists(@Nullable JSONB stored) {
        List<List<String>> lists = new ArrayList<>();
        if (stored == null) {
            return lists;
        }
        try (JsonParser json = JSON.createParser(stored.data())) {
            if (json.nextToken() == JsonToken.START_ARRAY) {
                while (json.nextToken() == JsonToken.START_ARRAY) {
                    List<String> list = new ArrayList<>();
                    while (json.nextToken() != JsonToken.END_ARRAY) {
                        list.add(json.getText());
                    }
                    lists.add(list);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lists;
    }
}
