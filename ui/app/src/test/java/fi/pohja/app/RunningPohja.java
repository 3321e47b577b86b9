package fi.pohja.app;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole application as {@code ./pohja run} starts it: the repository's tenants, their content and the demo users,
 * on a free port, with data of its own in a temporary folder. One for all tests of the JVM, started at first use.
 */
final class RunningPohja {

    private static @Nullable RunningPohja running;

    private final ApplicationContext context;
    private final int port;

    private RunningPohja() throws Exception {
        Path data = Files.createTempDirectory("pohja-end-to-end");
        context = Pohja.start(StartOptions.parse(List.of(
                "--port", "0", "--data", data.toString(), "--tenants", tenants().toString())));
        port = context.getBean(WebServer.class).port();
    }

    static synchronized RunningPohja get() throws Exception {
        RunningPohja started = running;
        if (started == null) {
            started = new RunningPohja();
            running = started;
        }
        return started;
    }

    int port() {
        return port;
    }

    /** An address on a tenant's host, for a browser: {@code http://lappi.localhost:12345/projects}. */
    String url(String tenant, String path) {
        return "http://" + (tenant.isEmpty() ? "" : tenant + ".") + "localhost:" + port + path;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    static Path tenants() throws IOException {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("tenants/reference"))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new IOException(
                        "The folder tenants/ is not above " + Path.of("").toAbsolutePath());
            }
            folder = parent;
        }
        return folder.resolve("tenants");
    }
}
