package fi.pohja.consultation.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Tokens of personal links, of 192 random bits; the database keeps only their SHA-256. */
final class PersonalLinks {

    private static final int BYTES = 24;
    private static final int LONGEST = 100;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PersonalLinks() {}

    static String make() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] hash(String token) {
        try {
            String bounded = token.length() <= LONGEST ? token : "";
            return MessageDigest.getInstance("SHA-256").digest(bounded.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
