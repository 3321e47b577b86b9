package fi.pohja.spi;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Texts as they are compared when somebody looks for a word: in small letters, without what a Finnish keyboard does not
 * have. Who types d, s, n, t, z, c, g, k, a, o finds words with đ, š, ŋ, ŧ, ž ʒ ǯ, č, ǧ ǥ, ǩ, á â, õ; å, ä and ö stay what they
 * are. The Skolt soft sign ʹ, however it is typed (' ´ ’ ʼ), makes no difference. For any thread. Since 1.2.
 */
public final class Folding {

    /** Letters as the database folds them, too: {@code search_word.folded}. */
    private static final String LETTERS = "áâčđǧǥǩŋõšŧžʒǯ";

    private static final String PLAIN = "aacdggknostzzz";

    /** The soft sign and what stands for it on keyboards. */
    private static final String SOFT = "ʹʼ'´’";

    private Folding() {}

    /** A text as it is compared. Store texts as they were typed, not folded. */
    public static String fold(String text) {
        String small = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(small.length());
        for (int i = 0; i < small.length(); i++) {
            char letter = small.charAt(i);
            int special = LETTERS.indexOf(letter);
            if (special >= 0) {
                folded.append(PLAIN.charAt(special));
            } else if (SOFT.indexOf(letter) < 0) {
                folded.append(letter);
            }
        }
        return folded.toString();
    }

    /** Whether a text holds another, both folded; every text holds the empty one. */
    public static boolean contains(String text, String wanted) {
        return fold(text).contains(fold(wanted.strip()));
    }
}
