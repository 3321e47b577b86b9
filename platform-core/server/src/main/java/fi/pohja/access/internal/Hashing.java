package fi.pohja.access.internal;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Hashes of passwords: Argon2id by Bouncy Castle with 19 MiB, three passes (one more than OWASP's least) and one lane,
 * about 50 ms of one core. Argon2id and not bcrypt, since it makes guessing on graphics cards expensive by memory and
 * has no limit of 72 bytes, which long passphrases in Finnish reach.
 *
 * <p>Not more are computed at once than there are processors: a flood of sign-ins then waits instead of taking all
 * memory. Written as the usual string {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}, so that parameters can be raised.
 */
@Singleton
final class Hashing {

    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 3;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Semaphore processors =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()));

    /** Matches no password; computed against for users who do not exist, so that they take as long. */
    private final String nobody = encoded(MEMORY_KIB, PASSES, LANES, salt(), new byte[HASH_BYTES]);

    String hash(String password) {
        byte[] salt = salt();
        return encoded(MEMORY_KIB, PASSES, LANES, salt, compute(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES));
    }

    /** Whether the password fits; takes equally long, and is false, without a stored hash. */
    boolean matches(String password, Optional<String> stored) {
        String[] parts = stored.orElse(nobody).split("\\$", -1);
        if (parts.length != 6 || !"argon2id".equals(parts[1]) || !"v=19".equals(parts[2])) {
            throw new IllegalStateException("A stored password hash has another form than this program writes");
        }
        String[] cost = parts[3].split(",", -1);
        byte[] salt = Base64.getDecoder().decode(parts[4]);
        byte[] expected = Base64.getDecoder().decode(parts[5]);
        byte[] found = compute(
                password, salt, number(cost[0], "m="), number(cost[1], "t="), number(cost[2], "p="), expected.length);
        return MessageDigest.isEqual(expected, found) && stored.isPresent();
    }

    private static int number(String text, String prefix) {
        return Integer.parseInt(text.substring(prefix.length()));
    }

    private byte[] compute(String password, byte[] salt, int memory, int passes, int lanes, int length) {
        processors.acquireUninterruptibly();
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(memory)
                    .withIterations(passes)
                    .withParallelism(lanes)
                    .withSalt(salt)
                    .build());
            byte[] hash = new byte[length];
            generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
            return hash;
        } finally {
            processors.release();
        }
    }

    private byte[] salt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }

    private static String encoded(int memory, int passes, int lanes, byte[] salt, byte[] hash) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + memory + ",t=" + passes + ",p=" + lanes + "$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(hash);
    }
}
