package fi.pohja.plugin.internal;

import fi.pohja.spi.PlatformPlugin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.pf4j.ClassLoadingStrategy;
import org.pf4j.DefaultPluginDescriptor;
import org.pf4j.DefaultPluginManager;
import org.pf4j.Plugin;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginFactory;
import org.pf4j.PluginLoader;
import org.pf4j.PluginStatusProvider;
import org.pf4j.PluginWrapper;

/**
 * One archive, loaded by PF4J: a class loader that sees the archive, the JDK and a short list of the host's packages. One
 * for each version of each plugin, since PF4J refuses a second plugin of the same id; what stands between plugins is the
 * host's business.
 */
final class ArchiveLoader implements AutoCloseable {

    /** The host's packages a plugin may use. */
    private static final List<String> SHARED = List.of(
            "fi.pohja.spi.",
            "fi.pohja.ui.spi.",
            "org.jooq.",
            "org.slf4j.",
            "jakarta.validation.",
            "org.jspecify.",
            "com.vaadin.");

    private final One pf4j;
    private final String id;
    private final Path folder;
    private final ClassLoader loader;

    private ArchiveLoader(One pf4j, String id, Path folder) {
        this.pf4j = pf4j;
        this.id = id;
        this.folder = folder;
        this.loader = pf4j.getPlugin(id).getPluginClassLoader();
    }

    /**
     * Puts an archive into the private cache and makes its class loader; none of its classes is loaded yet.
     *
     * @param folder of the cache, for this version alone; it is removed by {@link #close}
     */
    static ArchiveLoader open(ArchiveCheck.Checked archive, Path folder) {
        try {
            delete(folder);
            Files.createDirectories(folder.resolve("lib"));
            Path jar = folder.resolve("plugin.jar");
            repack(archive.entries(), jar);
            for (Map.Entry<String, byte[]> library : archive.libraries().entrySet()) {
                Files.write(folder.resolve("lib").resolve(library.getKey()), library.getValue());
            }
            Manifest manifest = archive.manifest();
            One pf4j = new One(folder, manifest);
            pf4j.loadPlugin(jar);
            return new ArchiveLoader(pf4j, manifest.id(), folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The cache of plugins cannot be written", e);
        }
    }

    /** The jar in the cache, for reading changelogs. */
    Path jar() {
        return folder.resolve("plugin.jar");
    }

    ClassLoader loader() {
        return loader;
    }

    /**
     * Makes the plugin's object.
     *
     * @throws Exception what its constructor throws, or why there is none
     */
    PlatformPlugin instance() throws Exception {
        pf4j.startPlugin(id);
        PluginWrapper wrapper = pf4j.getPlugin(id);
        if (wrapper.getFailedException() != null) {
            switch (wrapper.getFailedException()) {
                case NotMade made when made.getCause() instanceof Exception cause -> throw cause;
                case NotMade made when made.getCause() instanceof Error cause -> throw cause;
                case Exception failed -> throw failed;
                case Error failed -> throw failed;
                case Throwable failed -> throw new IllegalStateException(failed);
            }
        }
        return ((Made) wrapper.getPlugin()).plugin;
    }

    /** Closes the class loader and empties the cache. */
    @Override
    public void close() {
        try {
            pf4j.stopPlugin(id);
            pf4j.unloadPlugin(id);
        } finally {
            forget(folder);
        }
    }

    private static void forget(Path folder) {
        try {
            delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The cache of plugins cannot be emptied", e);
        }
    }

    /** Written anew, so that what was checked is what is loaded, whatever an odd directory of the original says. */
    private static void repack(Map<String, byte[]> entries, Path jar) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                if (entry.getKey().startsWith("lib/")) {
                    continue;
                }
                ZipEntry written = new ZipEntry(entry.getKey());
                CRC32 sum = new CRC32();
                sum.update(entry.getValue());
                written.setCrc(sum.getValue());
                written.setSize(entry.getValue().length);
                out.putNextEntry(written);
                out.write(entry.getValue());
                out.closeEntry();
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** PF4J's side of a plugin, so that authors never import PF4J. */
    private static final class Made extends Plugin {
        private final PlatformPlugin plugin;

        Made(PlatformPlugin plugin) {
            this.plugin = plugin;
        }
    }

    /** The constructor threw; PF4J's own factory would log it and return null. */
    private static final class NotMade extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotMade(Throwable cause) {
            super(cause);
        }
    }

    /** Makes an instance of the class the manifest names. */
    private static Plugin make(PluginWrapper wrapper) {
        String name = wrapper.getDescriptor().getPluginClass();
        try {
            Class<?> type = wrapper.getPluginClassLoader().loadClass(name);
            if (!PlatformPlugin.class.isAssignableFrom(type)) {
                throw new IllegalArgumentException(name + " does not implement PlatformPlugin");
            }
            return new Made((PlatformPlugin) type.getConstructor().newInstance());
        } catch (java.lang.reflect.InvocationTargetException thrown) {
            Throwable cause = thrown.getCause();
            throw new NotMade(cause == null ? thrown : cause);
        } catch (NoSuchMethodException missing) {
            throw new NotMade(new IllegalArgumentException(name + " has no public constructor without arguments"));
        } catch (ReflectiveOperationException | LinkageError | IllegalArgumentException failed) {
            throw new NotMade(failed);
        }
    }

    /** A manager of one plugin. */
    private static final class One extends DefaultPluginManager {

        private final Manifest manifest;

        One(Path folder, Manifest manifest) {
            super(folder);
            this.manifest = manifest;
        }

        @Override
        protected PluginDescriptorFinder createPluginDescriptorFinder() {
            return new PluginDescriptorFinder() {
                @Override
                public boolean isApplicable(Path path) {
                    return true;
                }

                @Override
                public PluginDescriptor find(Path path) {
                    // Range and dependencies were checked by the host: PF4J's own check is off by default anyway.
                    return new DefaultPluginDescriptor(
                            manifest.id(),
                            "",
                            manifest.className(),
                            manifest.version(),
                            "*",
                            manifest.provider(),
                            manifest.licence());
                }
            };
        }

        @Override
        protected PluginFactory createPluginFactory() {
            return ArchiveLoader::make;
        }

        @Override
        protected PluginStatusProvider createPluginStatusProvider() {
            return new PluginStatusProvider() {
                @Override
                public boolean isPluginDisabled(String plugin) {
                    return false;
                }

                @Override
                public void disablePlugin(String plugin) {
                    // What is wanted stands in the database.
                }

                @Override
                public void enablePlugin(String plugin) {
                    // What is wanted stands in the database.
                }
            };
        }

        @Override
        protected PluginLoader createPluginLoader() {
            return new PluginLoader() {
                @Override
                public boolean isApplicable(Path path) {
                    return true;
                }

                @Override
                public ClassLoader loadPlugin(Path path, PluginDescriptor descriptor) {
                    PluginClassLoader loader = new Isolated(One.this, descriptor);
                    loader.addFile(path.toFile());
                    try (var libraries = Files.list(path.resolveSibling("lib"))) {
                        libraries.sorted().forEach(library -> loader.addFile(library.toFile()));
                    } catch (IOException e) {
                        throw new UncheckedIOException("The cache of plugins cannot be read", e);
                    }
                    return loader;
                }
            };
        }
    }

    private static boolean shared(String name) {
        return SHARED.stream().anyMatch(name::startsWith);
    }

    /** The plugin's own classes, the JDK's, and the shared packages; nothing else of the host. */
    private static final class Isolated extends PluginClassLoader {

        Isolated(One pf4j, PluginDescriptor descriptor) {
            super(pf4j, descriptor, new Shared(), ClassLoadingStrategy.PDA);
        }

        @Override
        protected boolean shouldDelegateToParent(String name) {
            return shared(name);
        }
    }

    /** The JDK and the shared packages of the host. */
    private static final class Shared extends ClassLoader {

        private static final ClassLoader HOST = ArchiveLoader.class.getClassLoader();

        Shared() {
            super("shared", ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (shared(name)) {
                return HOST.loadClass(name);
            }
            throw new ClassNotFoundException(name);
        }
    }
}
