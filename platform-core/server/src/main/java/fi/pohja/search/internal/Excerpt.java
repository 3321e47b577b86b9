package fi.pohja.search.internal;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Matcher;

/** The place in a text that made it match. */
final class Excerpt {

    private static final int BEFORE = 60;
    private static final int AFTER = 100;

    private Excerpt() {}

    /**
     * The text around the first of the words, cut between words.
     *
     * @param words in small letters
     * @return empty when the text has none of them
     */
    static String of(String text, Set<String> words) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        Matcher word = Words.in(composed);
        while (word.find()) {
            if (words.contains(Words.small(word.group()))) {
                return around(composed, word.start(), word.end());
            }
        }
        return "";
    }

    private static String around(String text, int start, int end) {
        int from = Math.max(0, start - BEFORE);
        if (from > 0) {
            int gap = text.indexOf(' ', from);
            from = gap >= 0 && gap < start ? gap + 1 : start;
        }
        int to = Math.min(text.length(), end + AFTER);
        if (to < text.length()) {
            int gap = text.lastIndexOf(' ', to);
            to = gap > end ? gap : end;
        }
        String part = text.substring(from, to).replaceAll("\\s+", " ").strip();
        return (from > 0 ? "… " : "") + part + (to < text.length() ? " …" : "");
    }
}
