package fi.pohja.plugin;

import java.security.SecureRandom;

/** Names one fault on the screen, in the fault log and in the log, so that a person can tell it over the phone: {@code K7M2-Q9XD}. */
public record FaultId(String value) {

    /** Without letters and digits that look alike. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int HALF = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one. */
    public static FaultId next() {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < 2 * HALF; i++) {
            letters.append(i == HALF ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new FaultId(letters.toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
