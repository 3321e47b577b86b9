package fi.pohja.plugin.internal;

import fi.pohja.plugin.ArchiveSignature;
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
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Looks into an archive with suspicion, before anything of it touches a disk or a class loader. */
@Singleton
final class ArchiveCheck {

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
     * @param refusal why it may not be installed all the same: its signature; a violation's code
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
            Optional<String> refusal) {}

    /**
     * Reads and checks.
     *
     * @throws InvalidException naming every fault
     */
    Checked read(InputStream archive) {
        byte[] content = bounded(archive);
        List<String> faults = new ArrayList<>();
        Map<String, byte[]> entries = entries(content, faults, "");
        refuseIf(faults);
        Optional<Manifest> manifest = manifest(entries, faults);
        manifest.ifPresent(found -> {
            faults.addAll(found.faults());
            if (faults.isEmpty() && !entries.containsKey(found.className().replace('.', '/') + ".class")) {
                faults.add("Plugin-Class names " + found.className() + ", which is not in the archive");
            }
        });
        spiClasses(entries, "the archive", faults);
        Map<String, byte[]> libraries = new TreeMap<>();
        Map<String, byte[]> screenshots = new LinkedHashMap<>();
        entries.forEach((name, bytes) -> {
            if (name.matches("lib/[^/]+\\.jar")) {
                libraries.put(name.substring("lib/".length()), bytes);
            } else if (name.matches("screenshots/[^/]+\\.png")) {
                screenshots.put(name.substring("screenshots/".length()), bytes);
            }
        });
        libraries.forEach(
                (name, bytes) -> spiClasses(entries(bytes, faults, "lib/" + name + ": "), "lib/" + name, faults));
        if (libraries.size() > MOST_LIBRARIES || screenshots.size() > MOST_SCREENSHOTS) {
            faults.add("An archive has at most " + MOST_LIBRARIES + " libraries and " + MOST_SCREENSHOTS + " pictures");
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
                refusal(found.status()));
    }

    private Optional<String> refusal(SignatureStatus status) {
        return switch (status) {
            case SIGNED -> Optional.empty();
            case UNSIGNED -> unsignedAllowed ? Optional.empty() : Optional.of("plugin.unsigned");
            case MODIFIED -> Optional.of("plugin.modified");
            case INVALID -> Optional.of("plugin.invalid");
            case UNKNOWN_KEY -> unsignedAllowed ? Optional.empty() : Optional.of("plugin.unknownKey");
        };
    }

    private static byte[] bounded(InputStream archive) {
        try {
            byte[] content = archive.readNBytes(MOST_BYTES + 1);
            if (content.length > MOST_BYTES) {
                throw new InvalidException(List.of(Violation.of(
                        "archive",
                        "plugin.archive",
                        "The archive is larger than " + (MOST_BYTES >> 20) + " megabytes")));
            }
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException("The archive could not be read", e);
        }
    }

    private static Map<String, byte[]> entries(byte[] archive, List<String> faults, String where) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        long total = 0;
        int count = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String name = entry.getName();
                if (++count > MOST_ENTRIES) {
                    faults.add(where + "It has more than " + MOST_ENTRIES + " entries");
                    return entries;
                }
                if (!safe(name)) {
                    faults.add(where + "An entry leads out of the archive: " + name);
                    return entries;
                }
                byte[] content = read(in, MOST_UNPACKED - total);
                total += content.length;
                if (total >= MOST_UNPACKED) {
                    faults.add(where + "Unpacked it is larger than " + (MOST_UNPACKED >> 20) + " megabytes");
                    return entries;
                }
                if (!entry.isDirectory() && entries.put(name, content) != null) {
                    faults.add(where + "The entry " + name + " is there twice");
                    return entries;
                }
            }
        } catch (ZipException | IllegalArgumentException broken) {
            faults.add(where + "It is no jar: " + broken.getMessage());
        } catch (IOException e) {
            faults.add(where + "It cannot be read: " + e.getMessage());
        }
        if (count == 0 && faults.isEmpty()) {
            faults.add(where + "It is no jar");
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

    private static Optional<Manifest> manifest(Map<String, byte[]> entries, List<String> faults) {
        byte[] content = entries.get("META-INF/MANIFEST.MF");
        if (content == null) {
            faults.add("It has no META-INF/MANIFEST.MF");
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Manifest.of(new java.util.jar.Manifest(new ByteArrayInputStream(content)).getMainAttributes()));
        } catch (IOException e) {
            faults.add("META-INF/MANIFEST.MF cannot be read: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static void spiClasses(Map<String, byte[]> entries, String where, List<String> faults) {
        entries.keySet().stream()
                .filter(name -> SPI.stream().anyMatch(name::startsWith) && name.endsWith(".class"))
                .findFirst()
                .ifPresent(name -> faults.add("Classes of the SPI are in " + where + " (" + name
                        + "): give pohja-spi and pohja-ui-spi the scope provided"));
    }

    private static void refuseIf(List<String> faults) {
        if (!faults.isEmpty()) {
            throw new InvalidException(faults.stream()
                    .map(fault -> Violation.of("archive", "plugin.archive", fault))
                    .toList());
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
