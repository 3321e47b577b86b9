package fi.pohja.search.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words with their places, as PostgreSQL writes a {@code tsvector}. Not thread-safe. */
final class Document {

    /** PostgreSQL keeps no higher position, and no more than 255 of one word. */
    private static final int LAST_POSITION = 16_383;

    private static final int MOST_PLACES = 255;

    private final Map<String, StringBuilder> places = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private int position;

    /** @param weight {@code A} for title and code, {@code D} for text */
    Document add(List<String> words, char weight) {
        for (String word : words) {
            position = Math.min(position + 1, LAST_POSITION);
            StringBuilder known = places.computeIfAbsent(word, any -> new StringBuilder());
            if (counts.merge(word, 1, Integer::sum) <= MOST_PLACES) {
                known.append(known.isEmpty() ? ":" : ",").append(position).append(weight);
            }
        }
        return this;
    }

    Set<String> words() {
        return places.keySet();
    }

    /** Words hold letters and digits only, so that nothing in them needs escaping. */
    String vector() {
        StringBuilder vector = new StringBuilder();
        places.forEach((word, where) ->
                vector.append('\'').append(word).append('\'').append(where).append(' '));
        return vector.toString();
    }
}
