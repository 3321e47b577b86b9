package fi.pohja.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Opaque tokens of 256 random bits that let whoever holds them in: sessions, links by mail, calendar feeds. The database
 * keeps only their hash. Any thread.
 */
public final class SecretToken {

    private static final int BYTES = 32;

    /** Longer than any of ours: not worth hashing. */
    private static final int LONGEST = 100;

    private static final SecureRandom RANDOM = new SecureRandom();

    private SecretToken() {}

    /** A new one: 43 letters, digits, {@code -} and {@code _}, fit for an address. */
    public static String make() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The SHA-256 to look a token up by; what is longer than any of ours has that of the empty text. */
    public static byte[] hash(String token) {
        try {
            String bounded = token.length() <= LONGEST ? token : "";
            return MessageDigest.getInstance("SHA-256").digest(bounded.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
