package fi.pohja.plugin;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Signatures of archives: Ed25519 (RFC 8032), by the JDK. Two entries carry one: {@value #DIGESTS} lists the SHA-256 of
 * every other entry, {@value #SIGNATURE} names the key and signs that list. For whoever signs; the host checks by itself.
 */
public final class ArchiveSignature {

    /** The list of digests: a line {@code <hex> <name>} for each entry, by name. */
    public static final String DIGESTS = "META-INF/pohja.sha256";

    /** The signature: lines {@code key <id>} and {@code signature <base64>}. */
    public static final String SIGNATURE = "META-INF/pohja.sig";

    private static final String ALGORITHM = "Ed25519";
    private static final int ID_BYTES = 8;

    private ArchiveSignature() {}

    /** The id of a key: the first 16 hexadecimal digits of the SHA-256 of its encoding. */
    public static String keyId(PublicKey key) {
        return HexFormat.of().formatHex(sha256(key.getEncoded()), 0, ID_BYTES);
    }

    /**
     * The archive with a signature; an earlier one is replaced.
     *
     * @param archive a jar
     * @param key an Ed25519 key
     * @param publicKey its other half, named in the signature
     * @throws IOException when it is no jar
     * @throws GeneralSecurityException when the key is no Ed25519 key
     */
    public static byte[] sign(byte[] archive, PrivateKey key, PublicKey publicKey)
            throws IOException, GeneralSecurityException {
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        Map<String, byte[]> digests = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream out = new ZipOutputStream(signed)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(DIGESTS) || entry.getName().equals(SIGNATURE)) {
                    continue;
                }
                byte[] content = in.readAllBytes();
                if (!entry.isDirectory()) {
                    digests.put(entry.getName(), sha256(content));
                }
                write(out, entry.getName(), content);
            }
            byte[] list = list(digests);
            write(out, DIGESTS, list);
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(list);
            write(
                    out,
                    SIGNATURE,
                    ("key " + keyId(publicKey) + "\nsignature "
                                    + Base64.getEncoder().encodeToString(signature.sign()) + "\n")
                            .getBytes(StandardCharsets.US_ASCII));
        }
        return signed.toByteArray();
    }

    /**
     * What the signature of an archive is worth.
     *
     * @param entries content by name, folders left out
     * @param trusted keys by their id
     */
    public static Found check(Map<String, byte[]> entries, Map<String, PublicKey> trusted) {
        byte[] list = entries.get(DIGESTS);
        byte[] signature = entries.get(SIGNATURE);
        if (list == null && signature == null) {
            return new Found(SignatureStatus.UNSIGNED, Optional.empty());
        }
        if (list == null || signature == null) {
            return new Found(SignatureStatus.INVALID, Optional.empty());
        }
        Map<String, String> lines = new TreeMap<>();
        new String(signature, StandardCharsets.US_ASCII)
                .lines()
                .map(line -> line.split(" ", 2))
                .filter(words -> words.length == 2)
                .forEach(words -> lines.put(words[0], words[1].strip()));
        String id = lines.getOrDefault("key", "");
        Map<String, byte[]> digests = new TreeMap<>();
        entries.forEach((name, content) -> {
            if (!name.equals(DIGESTS) && !name.equals(SIGNATURE)) {
                digests.put(name, sha256(content));
            }
        });
        PublicKey key = trusted.get(id);
        SignatureStatus status;
        if (key != null && !verified(list, lines.getOrDefault("signature", ""), key)) {
            status = SignatureStatus.INVALID;
        } else if (!MessageDigest.isEqual(list, list(digests))) {
            // That needs no key: whoever signed it did not sign this.
            status = SignatureStatus.MODIFIED;
        } else {
            status = key == null ? SignatureStatus.UNKNOWN_KEY : SignatureStatus.SIGNED;
        }
        return new Found(status, Optional.of(id));
    }

    /** What was found: the key's id where one is named. */
    public record Found(SignatureStatus status, Optional<String> key) {}

    private static boolean verified(byte[] list, String signature, PublicKey key) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(list);
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException notOne) {
            return false;
        }
    }

    private static byte[] list(Map<String, byte[]> digests) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(digests)
                .forEach((name, digest) -> text.append(HexFormat.of().formatHex(digest))
                        .append(' ')
                        .append(name)
                        .append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(ZipOutputStream out, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
