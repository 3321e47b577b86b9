package fi.pohja.plugins.family;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/** The code with which a request is followed without signing in. Only its hash is kept. For any thread. */
final class FollowCode {

    /** Letters and digits that cannot be taken for one another. */
    private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private FollowCode() {}

    /** A new code; nobody guesses it (60 bits). */
    static String make() {
        StringBuilder code = new StringBuilder();
        RANDOM.ints(LENGTH, 0, SIGNS.length()).forEach(sign -> code.append(SIGNS.charAt(sign)));
        return code.toString();
    }

    /** What is kept of a code, however it is typed: spaces, hyphens and small letters do not matter. */
    static String hash(String code) {
        String bare = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bare.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
