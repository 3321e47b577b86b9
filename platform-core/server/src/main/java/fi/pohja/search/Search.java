package fi.pohja.search;

import java.util.List;

/** Search over all records of the bound tenant. */
public interface Search {

    /** Longest text that is looked for; what is beyond is left away. */
    int LONGEST_TEXT = 200;

    /** Most hits one search returns. */
    int MOST_HITS = 50;

    /**
     * Records that match, best first: exact codes, then titles, then text; the last word may be unfinished. Every word
     * must be found, in itself, inflected, inside a compound or with a letter or so wrong. Needs the permission READ.
     *
     * @param text what somebody typed, of any form; nothing in it is taken as an operator
     * @param limit at most this many, between 1 and {@link #MOST_HITS}
     * @return empty when nothing matches or the text holds no word of two characters
     * @throws fi.pohja.access.DeniedException without the permission
     */
    List<Hit> find(String text, int limit);
}
