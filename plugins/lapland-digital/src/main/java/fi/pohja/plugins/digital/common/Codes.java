package fi.pohja.plugins.digital.common;

import java.security.SecureRandom;
import java.util.Locale;

/** Codes that let whoever knows one see and change what belongs to it: 50 random bits. Safe for any thread. */
public final class Codes {

    /** Letters and digits that cannot be taken for one another. */
    private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    static final int LENGTH = 10;

    /** What one may type: spaces and hyphens between the signs are welcome. */
    public static final int LONGEST_TYPED = 20;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Codes() {}

    public static String next() {
        StringBuilder code = new StringBuilder();
        RANDOM.ints(LENGTH, 0, SIGNS.length()).forEach(sign -> code.append(SIGNS.charAt(sign)));
        return code.toString();
    }

    /** A code as it was typed, in the form it is stored in. */
    public static String typed(String text) {
        return text.replaceAll("[\\s-]+", "").toUpperCase(Locale.ROOT);
    }
}
