package fi.pohja.meeting.internal;

import java.security.SecureRandom;
import java.util.Base64;

/** Codes to type and tokens for links, by chance. */
final class Codes {

    /** Without characters that are taken for others when read from a screen. */
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int LETTERS_OF_A_CODE = 8;
    private static final int BYTES_OF_A_TOKEN = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Codes() {}

    /** Eight letters and digits, in capitals: 31 to the power of 8 to guess among. */
    static String code() {
        StringBuilder code = new StringBuilder();
        RANDOM.ints(LETTERS_OF_A_CODE, 0, LETTERS.length()).forEach(at -> code.append(LETTERS.charAt(at)));
        return code.toString();
    }

    /** 192 random bits, fit for an address. */
    static String token() {
        byte[] bytes = new byte[BYTES_OF_A_TOKEN];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
