package fi.pohja.app;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** An archive made of a project's {@code target/classes} and the manifest of the archive it was packaged as last. */
final class DevelopedArchive {

    private static final String VERSION = "Plugin-Version";

    private DevelopedArchive() {}

    /** A number that changes whenever a file below {@code target/classes} does. */
    static long state(Path project) throws IOException {
        long state = 17;
        for (Path file : files(project)) {
            state = 31 * state + file.toString().hashCode();
            state = 31 * state + Files.getLastModifiedTime(file).toMillis();
            state = 31 * state + Files.size(file);
        }
        return state;
    }

    /**
     * The archive, under a version of its own that says when it was made.
     *
     * @throws FileNotFoundException when the project was never packaged
     */
    static byte[] of(Path project, Instant at) throws IOException {
        Manifest manifest = manifest(project);
        Attributes attributes = manifest.getMainAttributes();
        String version = String.valueOf(attributes.getValue(VERSION)).split("-", 2)[0];
        attributes.putValue(VERSION, version + "-dev." + at.toEpochMilli());
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(archive, manifest)) {
            Path classes = classes(project);
            for (Path file : files(project)) {
                String name = classes.relativize(file).toString().replace('\\', '/');
                if (!name.equals(JarFile.MANIFEST_NAME)) {
                    jar.putNextEntry(new ZipEntry(name));
                    Files.copy(file, jar);
                    jar.closeEntry();
                }
            }
        }
        return archive.toByteArray();
    }

    private static Path classes(Path project) {
        return project.resolve("target").resolve("classes");
    }

    private static List<Path> files(Path project) throws IOException {
        try (Stream<Path> files = Files.walk(classes(project))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (UncheckedIOException removedMeanwhile) {
            throw removedMeanwhile.getCause();
        }
    }

    private static Manifest manifest(Path project) throws IOException {
        try (Stream<Path> built = Files.list(project.resolve("target"))) {
            for (Path jar : built.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                Optional<Manifest> manifest = plugins(jar);
                if (manifest.isPresent()) {
                    return manifest.get();
                }
            }
        }
        throw new FileNotFoundException("No archive of a plugin lies in " + project.resolve("target")
                + ": package the project once, with mvn package");
    }

    private static Optional<Manifest> plugins(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return Optional.ofNullable(file.getManifest())
                    .filter(found -> found.getMainAttributes().getValue("Plugin-Id") != null);
        }
    }
}
