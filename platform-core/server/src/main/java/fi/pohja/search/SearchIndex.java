package fi.pohja.search;

import fi.pohja.audit.Subject;
import fi.pohja.spi.LocalizedText;

/**
 * What can be found in the bound tenant. The feature that owns a record keeps its entry current, in the transaction of
 * the change itself.
 */
public interface SearchIndex {

    /**
     * Enters a record, or replaces its entry.
     *
     * @param title the record's name as shown in the results
     * @param code the record's code, such as {@code POPSOTE} or {@code M-12}; empty when it has none
     * @param words everything the record is to be found by beside title and code, as running text, in all languages;
     *     shown in excerpts
     */
    void put(Subject subject, LocalizedText title, String code, String words);

    /** Takes a record out of the index; does nothing when it is not there. */
    void remove(Subject subject);
}
