package fi.pohja.web.pattern;

import fi.pohja.listing.Archived;
import java.util.List;
import java.util.Map;

/**
 * What a list wants to show.
 *
 * @param words what was typed into the filter, stripped; empty for everything
 * @param choices chosen filters by key; a filter left at "all" is absent
 * @param sort columns to sort by, the first weighing most; empty for the feature's own order
 * @param offset rows to skip
 * @param limit rows wanted at most
 */
public record ListRequest(String words, Map<String, String> choices, List<Sort> sort, int offset, int limit) {

    /** The key of that choice. */
    static final String ARCHIVED = "archived";

    public ListRequest {
        choices = Map.copyOf(choices);
        sort = List.copyOf(sort);
    }

    /** Which records the choice of {@link ListDetail#archive} asks for. */
    public Archived archived() {
        return choices.containsKey(ARCHIVED) ? Archived.ARCHIVED : Archived.CURRENT;
    }

    /** One column to sort by, named by its key. */
    public record Sort(String key, boolean descending) {}
}
