package fi.pohja.web.record;

import java.util.Optional;

/**
 * Says what the audit keeps of a changed field in people's words: names for ids, texts for constants. Implemented by a
 * singleton bean of the feature's views; called under the session's lock.
 */
@FunctionalInterface
public interface ChangedValues {

    /**
     * The value in the page's language.
     *
     * @param subjectType the kind of record, such as {@code MEASURE}
     * @param field the field's name, such as {@code owner}
     * @param value as the audit keeps it: an id, a constant, several with commas between
     * @return empty when it needs no words of this feature
     */
    Optional<String> words(String subjectType, String field, String value);
}
