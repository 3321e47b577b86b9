package fi.pohja.search.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

    /** The Skolt soft sign within words: a letter, however it is typed. */
    static final String SOFT_SIGN = "\u02b9";

    private static final Pattern TYPED_SOFT_SIGN = Pattern.compile("(?<=\\p{L})['´’ʼ](?=\\p{L})");

    private Words() {}

    /** What is typed to look for: a sign within a word that may be the soft sign is taken as one. */
    static List<String> of(String text) {
        return split(TYPED_SOFT_SIGN
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(SOFT_SIGN));
    }

    /** What a text is found by: its words, and those a sign such as an apostrophe divides into their parts, too. */
    static List<String> indexed(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        List<String> words = of(composed);
        if (TYPED_SOFT_SIGN.matcher(composed).find()) {
            Set<String> known = new HashSet<>(words);
            split(composed).stream().filter(known::add).forEach(words::add);
        }
        return words;
    }

    private static List<String> split(String composed) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(composed);
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
