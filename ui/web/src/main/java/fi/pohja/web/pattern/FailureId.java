package fi.pohja.web.pattern;

import java.security.SecureRandom;

/** Names one failure on the screen and in the log, so that a person can tell it over the phone: {@code K7M2-Q9XD}. */
public record FailureId(String value) {

    /** Without letters and digits that look alike. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int HALF = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one. */
    public static FailureId next() {
        return new FailureId(half() + "-" + half());
    }

    private static String half() {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < HALF; i++) {
            letters.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }

    @Override
    public String toString() {
        return value;
    }
}
