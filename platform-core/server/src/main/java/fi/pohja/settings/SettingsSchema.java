package fi.pohja.settings;

import java.util.Map;

/**
 * The shape of one group of settings: a record with Jakarta Validation constraints on its components.
 *
 * @param <S> the record; {@code @Serdeable} and {@code @Introspected}
 */
public interface SettingsSchema<S extends Record> {

    /** The group's name, such as {@code notification}; lower-case words joined by dots. Never changes. */
    String name();

    Class<S> type();

    /** What holds until an administrator stores something; must satisfy the constraints. */
    S defaults();

    /** Version of the record's shape, from 1, raised when {@link #migrate} has to translate. */
    default int version() {
        return 1;
    }

    /**
     * Translates a stored document of an earlier shape. Called when {@code from} is below {@link #version()}.
     *
     * @param document the stored JSON object: texts, numbers, flags, lists and maps of these; not to be modified
     * @return the document in the current shape
     */
    default Map<String, Object> migrate(int from, Map<String, Object> document) {
        return document;
    }
}
