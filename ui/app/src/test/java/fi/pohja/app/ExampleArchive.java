package fi.pohja.app;

import fi.pohja.plugin.ArchiveSignature;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The guide's example as its own build packed it, signed by a key the operator of the running Pohja trusts. */
final class ExampleArchive {

    static final String ID = "visits";

    private static final Path BUILT = Path.of("../../plugins/example/target/pohja-example-1.0.0.jar")
            .toAbsolutePath()
            .normalize();
    private static final String LEAD = "Käynnit kunnissa ja mitä niillä kuultiin.";
    private static final KeyPair KEY = key();

    private ExampleArchive() {}

    private static KeyPair key() {
        try {
            KeyPair key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Path trusted = Files.createDirectories(RunningPohja.shared().data().resolve("plugin-keys"));
            Files.writeString(
                    trusted.resolve("example.pem"),
                    "-----BEGIN PUBLIC KEY-----\n"
                            + Base64.getMimeEncoder()
                                    .encodeToString(key.getPublic().getEncoded())
                            + "\n-----END PUBLIC KEY-----\n");
            return key;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Version 1.0.0. */
    static byte[] first() {
        return signed("1.0.0", LEAD);
    }

    /** A later version, whose page begins with other words. */
    static byte[] later(String version, String lead) {
        return signed(version, lead);
    }

    private static byte[] signed(String version, String lead) {
        ByteArrayOutputStream jar = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(BUILT)));
                ZipOutputStream out = new ZipOutputStream(jar)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                if (entry.getName().equals("META-INF/MANIFEST.MF")) {
                    content = replaced(content, "Plugin-Version: 1.0.0", "Plugin-Version: " + version);
                } else if (entry.getName().equals("messages/visits_fi.properties")) {
                    content = replaced(content, LEAD, lead);
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(content);
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            return ArchiveSignature.sign(jar.toByteArray(), KEY.getPrivate(), KEY.getPublic());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] replaced(byte[] content, String from, String to) {
        String text = new String(content, StandardCharsets.UTF_8);
        if (!text.contains(from)) {
            throw new IllegalStateException("The example has changed: it has no " + from);
        }
        return text.replace(from, to).getBytes(StandardCharsets.UTF_8);
    }
}
