package fi.pohja.vote.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keys of votes, the signatures on their ballots, and what is kept of a phone. */
final class Signing {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;
    private static final int LONGEST = 100;
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int LETTERS_OF_A_CODE = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Signing() {}

    static byte[] key() {
        byte[] key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    /** Eight letters and digits that are not taken for each other on a screen. */
    static String code() {
        StringBuilder code = new StringBuilder();
        RANDOM.ints(LETTERS_OF_A_CODE, 0, LETTERS.length()).forEach(at -> code.append(LETTERS.charAt(at)));
        return code.toString();
    }

    /** The signature on the ballot that a phone is given. */
    static String sign(byte[] key, String phone) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(bounded(phone).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }

    static boolean holds(byte[] key, String phone, String signature) {
        return MessageDigest.isEqual(
                sign(key, phone).getBytes(StandardCharsets.UTF_8),
                bounded(signature).getBytes(StandardCharsets.UTF_8));
    }

    static byte[] hash(String phone) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bounded(phone).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static String bounded(String sent) {
        return sent.length() <= LONGEST ? sent : "";
    }
}
