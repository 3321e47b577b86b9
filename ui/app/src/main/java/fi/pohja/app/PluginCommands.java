package fi.pohja.app;

import fi.pohja.plugin.ArchiveSignature;
import fi.pohja.plugin.ArchiveVerification;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Commands for authors of plugins that need nothing but files: verify, keys, sign. */
final class PluginCommands {

    private static final Logger LOG = LoggerFactory.getLogger(PluginCommands.class);

    private static final String ALGORITHM = "Ed25519";
    private static final String PRIVATE = ".key";
    private static final String PUBLIC = ".pem";

    private PluginCommands() {}

    /** Whether a command line is one of these. */
    static boolean knows(String command) {
        return List.of("verify-plugin", "plugin-keys", "sign-plugin").contains(command);
    }

    /**
     * Runs a command.
     *
     * @return whether all is well
     */
    static boolean run(List<String> words) throws IOException, GeneralSecurityException {
        List<String> arguments = words.subList(1, words.size());
        return switch (words.getFirst()) {
            case "verify-plugin" -> verify(arguments);
            case "plugin-keys" -> keys(Path.of(arguments.getFirst()));
            default -> sign(Path.of(arguments.get(0)), Path.of(arguments.get(1)));
        };
    }

    private static boolean verify(List<String> archives) throws IOException {
        boolean fine = true;
        try (ApplicationContext context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .banner(false)
                .start()) {
            ArchiveVerification verification = context.getBean(ArchiveVerification.class);
            for (String archive : archives) {
                List<ArchiveVerification.Fault> faults = verification.verify(Files.readAllBytes(Path.of(archive)));
                faults.forEach(
                        fault -> LOG.info("  {}{}    {}", fault.sentence(), System.lineSeparator(), fault.cure()));
                LOG.info(
                        faults.isEmpty() ? "{}: no faults" : "{}: {} to mend, see above",
                        Path.of(archive).getFileName(),
                        faults.size());
                fine &= faults.isEmpty();
            }
        }
        return fine;
    }

    private static boolean keys(Path name) throws IOException, GeneralSecurityException {
        Path secret = Path.of(name + PRIVATE);
        Path open = Path.of(name + PUBLIC);
        if (Files.exists(secret) || Files.exists(open)) {
            LOG.error("{} or {} is there already and is not overwritten", secret, open);
            return false;
        }
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        Files.createFile(secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        write(secret, "PRIVATE KEY", pair.getPrivate().getEncoded());
        write(open, "PUBLIC KEY", pair.getPublic().getEncoded());
        LOG.info(
                "Made the key {}. {} signs: keep it to yourself. {} verifies: give it to the operator, who puts it"
                        + " into the folder of trusted keys.",
                ArchiveSignature.keyId(pair.getPublic()),
                secret,
                open);
        return true;
    }

    private static boolean sign(Path archive, Path key) throws IOException, GeneralSecurityException {
        String base = key.toString().replaceFirst("\\.(key|pem)$", "");
        KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
        PrivateKey secret = factory.generatePrivate(new PKCS8EncodedKeySpec(read(Path.of(base + PRIVATE))));
        PublicKey open = factory.generatePublic(new X509EncodedKeySpec(read(Path.of(base + PUBLIC))));
        if (!fit(secret, open)) {
            LOG.error("{} and {} are not the two halves of one key; nothing was signed", base + PRIVATE, base + PUBLIC);
            return false;
        }
        Files.write(archive, ArchiveSignature.sign(Files.readAllBytes(archive), secret, open));
        LOG.info("{} is signed with the key {}", archive, ArchiveSignature.keyId(open));
        return true;
    }

    /** Whether what one signs the other verifies. */
    private static boolean fit(PrivateKey secret, PublicKey open) throws GeneralSecurityException {
        byte[] words = "pohja".getBytes(StandardCharsets.US_ASCII);
        Signature signing = Signature.getInstance(ALGORITHM);
        signing.initSign(secret);
        signing.update(words);
        Signature verifying = Signature.getInstance(ALGORITHM);
        verifying.initVerify(open);
        verifying.update(words);
        return verifying.verify(signing.sign());
    }

    /** PEM, as RFC 7468 has it. */
    private static void write(Path file, String kind, byte[] key) throws IOException {
        Files.writeString(
                file,
                "-----BEGIN " + kind + "-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
                        + "\n-----END " + kind + "-----\n",
                StandardCharsets.US_ASCII);
    }

    private static byte[] read(Path file) throws IOException {
        return Base64.getDecoder()
                .decode(Files.readString(file, StandardCharsets.US_ASCII)
                        .replaceAll("-----[A-Z ]+-----", "")
                        .replaceAll("\\s", ""));
    }
}
