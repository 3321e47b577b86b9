package fi.pohja.spi;

import java.util.Map;

/**
 * A kind of settings: one record whose components the host draws as a form, checks, and stores per tenant as JSON
 * together with the version.
 *
 * <p>Components may be {@code String}, {@code int}, {@code long}, {@code boolean}, {@code BigDecimal}, {@code LocalDate},
 * {@link LocalizedText}, an enum, or a {@code List} of texts or of an enum, with constraints of
 * {@code jakarta.validation}. A {@code String} marked {@link Secret} is masked and kept encrypted. Texts:
 * {@code settings.<name>} is the heading, {@code settings.<name>.<component>} the label,
 * {@code settings.<name>.<component>.help} what is said below it (optional), and
 * {@code settings.<name>.<component>.<CONSTANT>} a choice of an enum.
 *
 * <p>A tenant's own document stands over the platform's default document, which stands over {@link #defaults}.
 *
 * @param <S> the record
 */
public interface SettingsType<S extends Record> {

    /** Name for machines, unique within the plugin. Also the prefix of the texts: {@code settings.<name>.<component>}. */
    String name();

    /** The record's class. */
    Class<S> type();

    /** The values of a tenant that has changed nothing. */
    S defaults();

    /** Version of the record's shape, counted from 1; raised when a component is renamed, removed or changes meaning. */
    default int version() {
        return 1;
    }

    /**
     * Turns a stored document of an earlier version into one of this version. Called on reading; must not fail on
     * unknown keys.
     *
     * @param from the version the document was stored with
     * @param document values by component name, as JSON values (text, number, boolean, list, map)
     */
    default Map<String, Object> migrate(int from, Map<String, Object> document) {
        return document;
    }
}
