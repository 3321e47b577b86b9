package fi.pohja.testkit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * An archive of a plugin, compiled from a piece of source and packed as a jar: for tests of the host that need a plugin of
 * five lines. What is compiled sees the test's own class path.
 */
public final class Archive {

    private static final String IMPORTS = """
            package test;
            import fi.pohja.spi.*;
            import fi.pohja.spi.EventListener;
            import fi.pohja.spi.core.*;
            import java.math.BigDecimal;
            import java.time.*;
            import java.util.*;
            import org.jooq.impl.DSL;
            """;

    private static final String PAGES = """
            import com.vaadin.flow.component.*;
            import com.vaadin.flow.component.button.Button;
            import com.vaadin.flow.component.html.*;
            import fi.pohja.ui.spi.*;
            """;

    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final String head;
    private final String body;
    private final Map<String, byte[]> classes = new LinkedHashMap<>();

    private Archive(String id, String version, String head, String body) {
        attributes.put("Plugin-Id", id);
        attributes.put("Plugin-Version", version);
        attributes.put("Plugin-Requires", ">=1.0.0 <2.0.0");
        attributes.put("Plugin-Class", "test.Plugin");
        this.head = head;
        this.body = body;
    }

    /** With the members of the plugin's class. */
    public static Archive of(String id, String version, String body) {
        return new Archive(id, version, IMPORTS + "public class Plugin implements PlatformPlugin {\n", body);
    }

    /** As {@link #of}, of a plugin that also has pages; where {@code fi.pohja.ui.spi} and Vaadin are on the class path. */
    public static Archive withPages(String id, String version, String body) {
        return new Archive(id, version, IMPORTS + PAGES + "public class Plugin implements UiPlugin {\n", body);
    }

    /** With one card whose content is an expression or block of {@code context}. */
    public static Archive card(String id, String version, String block) {
        return of(id, version, card(block));
    }

    /** The members that offer one card. */
    public static String card(String block) {
        return """
                public List<DashboardCard> cards() { return List.of(new DashboardCard() {
                    public String id() { return "one"; }
                    public String title() { return "one.title"; }
                    public CardContent render(TenantContext context) { %s }
                }); }
                """.formatted(block);
    }

    /** Another line of the manifest, or another value of one. */
    public Archive with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    /** A further file. */
    public Archive entry(String name, String text) {
        return entry(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A further file. */
    public Archive entry(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    /** The jar, from its beginning. */
    public InputStream stream() {
        return new ByteArrayInputStream(bytes());
    }

    /** The jar. */
    public byte[] bytes() {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.forEach((name, value) -> manifest.getMainAttributes().putValue(name, value));
        ByteArrayOutputStream jar = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(jar)) {
            zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            manifest.write(zip);
            zip.closeEntry();
            if (classes.isEmpty()) {
                classes.putAll(compiled());
            }
            Map<String, byte[]> all = new LinkedHashMap<>(classes);
            all.putAll(entries);
            for (Map.Entry<String, byte[]> entry : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar.toByteArray();
    }

    private Map<String, byte[]> compiled() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, ByteArrayOutputStream> classes = new HashMap<>();
        String source = head + body + "\n}\n";
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///test/Plugin.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        StringBuilder faults = new StringBuilder();
        try (JavaFileManager files =
                new ForwardingJavaFileManager<>(compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
                    @Override
                    public JavaFileObject getJavaFileForOutput(
                            Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
                        return new SimpleJavaFileObject(URI.create("mem:///" + name), kind) {
                            @Override
                            public ByteArrayOutputStream openOutputStream() {
                                ByteArrayOutputStream content = new ByteArrayOutputStream();
                                classes.put(name.replace('.', '/') + ".class", content);
                                return content;
                            }
                        };
                    }
                }) {
            boolean fine = compiler.getTask(
                            null,
                            files,
                            fault -> faults.append(fault).append('\n'),
                            List.of("-proc:none", "-Xlint:none", "-classpath", classPath(), "--release", "25"),
                            null,
                            List.of(file))
                    .call();
            if (!fine) {
                throw new IllegalArgumentException("The test's plugin does not compile: " + faults + source);
            }
        }
        Map<String, byte[]> compiled = new LinkedHashMap<>();
        classes.forEach((name, content) -> compiled.put(name, content.toByteArray()));
        return compiled;
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }
}
