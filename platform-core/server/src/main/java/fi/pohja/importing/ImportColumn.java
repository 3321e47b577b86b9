package fi.pohja.importing;

import java.util.List;

/**
 * A column that an import understands. Its name for people is the text {@code import.<kind>.<key>}; a heading is taken
 * for this column when it is that name in Finnish, Swedish or English, or one of the synonyms.
 *
 * @param required whether the file must have such a column; what a row must have, the row's reading says
 * @param synonyms other headings found in practice, in any case
 */
public record ImportColumn(String key, boolean required, List<String> synonyms) {

    public ImportColumn {
        synonyms = List.copyOf(synonyms);
    }

    public static ImportColumn required(String key, String... synonyms) {
        return new ImportColumn(key, true, List.of(synonyms));
    }

    public static ImportColumn optional(String key, String... synonyms) {
        return new ImportColumn(key, false, List.of(synonyms));
    }
}
