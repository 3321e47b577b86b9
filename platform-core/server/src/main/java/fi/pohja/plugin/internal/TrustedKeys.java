package fi.pohja.plugin.internal;

import fi.pohja.plugin.ArchiveSignature;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys the operator trusts: files {@code <name>.pem} with an Ed25519 public key each, in the folder
 * {@code pohja.plugins.keys}. Read at each check, so that a key is added or withdrawn without a restart.
 */
@Singleton
final class TrustedKeys {

    private static final Logger LOG = LoggerFactory.getLogger(TrustedKeys.class);

    private final Optional<Path> folder;

    TrustedKeys(@Value("${pohja.plugins.keys:}") String folder) {
        this.folder = folder.isEmpty() ? Optional.empty() : Optional.of(Path.of(folder));
    }

    /**
     * A key and what the operator calls it.
     *
     * @param name the file's name without ending
     */
    record Named(String name, PublicKey key) {}

    /** The keys by their id; a file that holds none is left out with a line in the log. */
    Map<String, Named> byId() {
        Map<String, Named> keys = new TreeMap<>();
        if (folder.isEmpty() || !Files.isDirectory(folder.get())) {
            return keys;
        }
        try (Stream<Path> files = Files.list(folder.get())) {
            files.filter(file -> file.toString().endsWith(".pem")).forEach(file -> {
                try {
                    PublicKey key = read(Files.readString(file));
                    String name = String.valueOf(file.getFileName()).replaceFirst("\\.pem$", "");
                    keys.put(ArchiveSignature.keyId(key), new Named(name, key));
                } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
                    LOG.error("The trusted key {} cannot be read", file, e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of trusted keys cannot be read", e);
        }
        return keys;
    }

    private static PublicKey read(String pem) throws GeneralSecurityException {
        String encoded = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(encoded)));
    }
}
