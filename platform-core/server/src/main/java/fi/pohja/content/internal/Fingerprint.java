package fi.pohja.content.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over names and contents: equal fingerprints mean there is nothing to load. Not thread-safe. */
final class Fingerprint {

    private final MessageDigest digest;

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    Fingerprint add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
        return this;
    }

    /** A file that cannot be read counts as an empty one; reading it later says what is wrong. */
    Fingerprint add(Path file) {
        add(String.valueOf(file.getFileName()));
        try {
            digest.update(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            add("unreadable");
        }
        return this;
    }

    String done() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
