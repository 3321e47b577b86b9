package fi.pohja.table;

import fi.pohja.spi.LocalizedText;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** The values of a row to be stored, by column; the same for a new row and a changed one. Not thread-safe. */
public final class Row {

    private final Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();

    public <T> Row set(Field<T> column, T value) {
        values.put(column, value);
        return this;
    }

    /** A value that may be missing; the column is empty then. */
    public <T> Row set(Field<T> column, Optional<? extends T> value) {
        values.put(column, value.orElse(null));
        return this;
    }

    /** A value that the database works out while it stores the row. */
    public <T> Row set(Field<T> column, Field<T> value) {
        values.put(column, value);
        return this;
    }

    /** A text by language; the column is empty when there is none. */
    public Row text(Field<LocalizedText> column, LocalizedText text) {
        values.put(column, text.isEmpty() ? null : text);
        return this;
    }

    /** A constant, by its name. */
    public Row set(Field<String> column, Enum<?> constant) {
        values.put(column, constant.name());
        return this;
    }

    public Row set(Field<String[]> column, Collection<String> texts) {
        values.put(column, texts.toArray(String[]::new));
        return this;
    }

    Map<Field<?>, @Nullable Object> values() {
        return Collections.unmodifiableMap(values);
    }
}
