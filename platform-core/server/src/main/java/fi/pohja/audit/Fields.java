package fi.pohja.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A record's fields by name, as the audit compares them. Not thread-safe. */
public final class Fields {

    private final Map<String, Object> values = new LinkedHashMap<>();

    /** A field with its value; an {@link Optional} where there may be none. */
    public Fields with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** What a new record begins with. */
    public List<Change> created() {
        Change.Collector changes = new Change.Collector();
        values.forEach(changes::field);
        return changes.changes();
    }

    /** What a record that was taken out had. */
    public List<Change> removed() {
        return created().stream()
                .map(change -> new Change(change.field(), change.after(), Optional.empty()))
                .toList();
    }

    /** What differs from the record as it was before. */
    public List<Change> changedFrom(Fields before) {
        Change.Collector changes = new Change.Collector();
        values.forEach((name, value) -> changes.field(name, before.values.getOrDefault(name, Optional.empty()), value));
        return changes.changes();
    }
}
