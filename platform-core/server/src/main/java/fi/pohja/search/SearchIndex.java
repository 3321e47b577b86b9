package fi.pohja.search;

import fi.pohja.audit.Subject;
import fi.pohja.spi.LocalizedText;

/**
 * The records of the bound tenant that can be found. The feature that owns a record writes its entry in the transaction
 * that changes the record.
 */
public interface SearchIndex {

    /**
     * Enters a record, replacing what was entered for it before.
     *
     * @param title what the result shows
     * @param code the record's short name, such as {@code M-12}; empty when it has none
     * @param words title, code and text in all languages
     */
    void put(Subject subject, LocalizedText title, String code, String words);

    /** Takes a record out; nothing happens when it is not there. */
    void remove(Subject subject);
}
