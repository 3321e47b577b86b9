package fi.pohja.search.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as the words that are compared: letters and digits, composed, in small letters. Both what is indexed and what
 * is typed goes through here, so that PostgreSQL's own parser has no say in what a word is.
 */
final class Words {

    /** Longest word that is kept; the rest of a longer one is left away, in the index as in the question. */
    static final int LONGEST = 60;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}0-9]+");

    private Words() {}

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFC));
        while (matcher.find()) {
            words.add(small(matcher.group()));
        }
        return words;
    }

    /** One word as it is compared. */
    static String small(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return small.length() <= LONGEST ? small : small.substring(0, LONGEST);
    }

    /** Where the words of a text stand, for excerpts. */
    static Matcher in(String text) {
        return WORD.matcher(text);
    }
}
