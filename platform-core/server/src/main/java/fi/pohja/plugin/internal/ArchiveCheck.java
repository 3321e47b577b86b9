package fi.pohja.plugin.internal;

import fi.pohja.plugin.ArchiveSignature;
import fi.pohja.plugin.PluginArchive;
import fi.pohja.plugin.SignatureStatus;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.Violation;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks into an archive with suspicion, before anything of it touches a disk or a class loader. */
@Singleton
final class ArchiveCheck {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveCheck.class);

    static final int MOST_BYTES = 64 << 20;
    private static final long MOST_UNPACKED = 256L << 20;
    private static final int MOST_ENTRIES = 10_000;
    private static final int MOST_LIBRARIES = 50;
    private static final int MOST_SCREENSHOTS = 10;
    private static final List<String> SPI = List.of("fi/pohja/spi/", "fi/pohja/ui/spi/");
    private static final int BUFFER = 16 << 10;

    private final TrustedKeys keys;
    private final boolean unsignedAllowed;

    ArchiveCheck(
            TrustedKeys keys,
            @Value("${pohja.plugins.unsigned-allowed:}") String unsignedAllowed,
            @Value("${pohja.embedded:false}") boolean embedded) {
        this.keys = keys;
        // Nothing said is no false: with the embedded database, where plugins are made, unsigned ones are welcome.
        this.unsignedAllowed = unsignedAllowed.isEmpty() ? embedded : Boolean.parseBoolean(unsignedAllowed);
    }

    /**
     * An archive without faults.
     *
     * @param libraries jars below {@code lib/}, by name
     * @param refusal why it may not be installed all the same: its signature
     */
    @SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
    record Checked(
            Manifest manifest,
            byte[] content,
            String sha256,
            SignatureStatus signature,
            Optional<String> signedBy,
            Map<String, byte[]> entries,
            Map<String, byte[]> libraries,
            Map<String, byte[]> screenshots,
            Optional<Violation> refusal) {}

    /**
     * Reads and checks.
     *
     * @throws InvalidException naming every fault
     */
    Checked read(InputStream archive) {
        byte[] content = bounded(archive);
        List<Violation> faults = new ArrayList<>();
        Map<String, byte[]> entries = entries(content, faults);
        refuseIf(faults);
        Optional<Manifest> manifest = manifest(entries, faults);
        manifest.ifPresent(found -> {
            faults.addAll(found.faults());
            if (faults.isEmpty() && !entries.containsKey(found.className().replace('.', '/') + ".class")) {
                faults.add(fault("noClass", found.className()));
            }
        });
        spiClasses(entries, "", faults);
        Map<String, byte[]> libraries = new TreeMap<>();
        Map<String, byte[]> screenshots = new LinkedHashMap<>();
        entries.forEach((name, bytes) -> {
            if (name.matches("lib/[^/]+\\.jar")) {
                libraries.put(name.substring("lib/".length()), bytes);
            } else if (name.matches("screenshots/[^/]+\\.png")) {
                screenshots.put(name.substring("screenshots/".length()), bytes);
            }
        });
        libraries.forEach((name, bytes) -> {
            List<Violation> within = new ArrayList<>();
            Map<String, byte[]> classes = entries(bytes, within);
            if (within.isEmpty()) {
                spiClasses(classes, "lib/" + name + "!/", faults);
            } else {
                faults.add(fault("library", "lib/" + name));
            }
        });
        if (libraries.size() > MOST_LIBRARIES || screenshots.size() > MOST_SCREENSHOTS) {
            faults.add(fault("parts", MOST_LIBRARIES, MOST_SCREENSHOTS));
        }
        refuseIf(faults);
        Map<String, TrustedKeys.Named> trusted = keys.byId();
        Map<String, PublicKey> byId = new TreeMap<>();
        trusted.forEach((id, named) -> byId.put(id, named.key()));
        ArchiveSignature.Found found = ArchiveSignature.check(entries, byId);
        Optional<String> signedBy = found.key()
                .map(id -> Optional.ofNullable(trusted.get(id))
                        .map(TrustedKeys.Named::name)
                        .orElse(id));
        return new Checked(
                manifest.orElseThrow(),
                content,
                sha256(content),
                found.status(),
                signedBy,
                entries,
                libraries,
                screenshots,
                refusal(found));
    }

    private Optional<Violation> refusal(ArchiveSignature.Found found) {
        String key = found.key().orElse("");
        return switch (found.status()) {
            case SIGNED -> Optional.empty();
            case UNSIGNED ->
                unsignedAllowed ? Optional.empty() : Optional.of(Violation.of("archive", "plugin.unsigned"));
            case MODIFIED -> Optional.of(Violation.of("archive", "plugin.modified"));
            case INVALID -> Optional.of(Violation.of("archive", "plugin.invalid"));
            case UNKNOWN_KEY ->
                unsignedAllowed ? Optional.empty() : Optional.of(Violation.of("archive", "plugin.unknownKey", key));
        };
    }

    private static byte[] bounded(InputStream archive) {
        try {
            byte[] content = archive.readNBytes(MOST_BYTES + 1);
            if (content.length > MOST_BYTES) {
                throw new InvalidException(List.of(fault("large", MOST_BYTES >> 20)));
            }
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException("The archive could not be read", e);
        }
    }

    private static Map<String, byte[]> entries(byte[] archive, List<Violation> faults) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        long total = 0;
        int count = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String name = entry.getName();
                if (++count > MOST_ENTRIES) {
                    faults.add(fault("entries", MOST_ENTRIES));
                    return entries;
                }
                if (!safe(name)) {
                    faults.add(fault("outside", name));
                    return entries;
                }
                byte[] content = read(in, MOST_UNPACKED - total);
                total += content.length;
                if (total >= MOST_UNPACKED) {
                    faults.add(fault("unpacked", MOST_UNPACKED >> 20));
                    return entries;
                }
                if (!entry.isDirectory() && entries.put(name, content) != null) {
                    faults.add(fault("twice", name));
                    return entries;
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            LOG.info("An archive of a plugin cannot be read: {}", Traces.line(broken));
            faults.add(fault("noJar"));
        }
        if (count == 0 && faults.isEmpty()) {
            faults.add(fault("noJar"));
        }
        return entries;
    }

    private static byte[] read(ZipInputStream in, long most) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0 && content.size() < most; read = in.read(buffer)) {
            content.write(buffer, 0, read);
        }
        return content.toByteArray();
    }

    private static boolean safe(String name) {
        return !name.isEmpty()
                && !name.startsWith("/")
                && !name.contains("\\")
                && !name.contains("\0")
                && !name.matches("[A-Za-z]:.*")
                && !List.of(name.split("/", -1)).contains("..");
    }

    private static Optional<Manifest> manifest(Map<String, byte[]> entries, List<Violation> faults) {
        byte[] content = entries.get("META-INF/MANIFEST.MF");
        if (content == null) {
            faults.add(fault("noManifest"));
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Manifest.of(new java.util.jar.Manifest(new ByteArrayInputStream(content)).getMainAttributes()));
        } catch (IOException e) {
            LOG.info("The manifest of an archive cannot be read: {}", Traces.line(e));
            faults.add(fault("noManifest"));
            return Optional.empty();
        }
    }

    private static void spiClasses(Map<String, byte[]> entries, String where, List<Violation> faults) {
        entries.keySet().stream()
                .filter(name -> SPI.stream().anyMatch(name::startsWith) && name.endsWith(".class"))
                .findFirst()
                .ifPresent(name -> faults.add(fault("spi", where + name)));
    }

    /** A fault of the archive itself: the text {@code violation.plugin.archive.<kind>} says it. */
    static Violation fault(String kind, Object... arguments) {
        return Violation.of("archive", PluginArchive.FAULT + kind, arguments);
    }

    private static void refuseIf(List<Violation> faults) {
        if (!faults.isEmpty()) {
            throw new InvalidException(faults);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
