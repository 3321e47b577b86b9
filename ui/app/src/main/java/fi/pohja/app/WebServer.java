package fi.pohja.app;

import com.vaadin.flow.server.communication.JSR356WebsocketInitializer;
import fi.pohja.health.Monitoring;
import fi.pohja.web.WebInterface;
import fi.pohja.web.page.PlainPages;
import io.micronaut.servlet.engine.initializer.MicronautServletInitializer;
import jakarta.inject.Singleton;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.SessionTrackingMode;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.resource.Resource;
import org.eclipse.jetty.util.resource.ResourceFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The one port: Jetty with Micronaut below {@code /api/} and the web interface everywhere else.
 *
 * <p>Requests run on platform threads, never virtual ones: plugins' pages run on them, and a virtual thread that never
 * blocks is never preempted.
 */
@Singleton
public final class WebServer {

    private static final int STOP_TIMEOUT_MILLIS = 5_000;
    private static final int IDLE_TIMEOUT_MILLIS = 60_000;

    private final Server server;
    private final ServerConnector connector;

    /** The initializers are called in this order, and their filters stand in it. */
    WebServer(
            WebServerSettings settings,
            Monitoring monitoring,
            MicronautServletInitializer micronaut,
            PlainPages plainPages,
            WebInterface webInterface)
            throws IOException {
        QueuedThreadPool threads = new QueuedThreadPool(settings.maxThreads(), 4);
        threads.setName("http");
        server = new Server(threads);
        server.setStopTimeout(STOP_TIMEOUT_MILLIS);
        connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(httpConfiguration(settings)));
        connector.setHost(settings.address());
        connector.setPort(settings.port());
        connector.setIdleTimeout(IDLE_TIMEOUT_MILLIS);
        server.addConnector(connector);
        server.setHandler(new GracefulHandler(compressing(context(monitoring, micronaut, plainPages, webInterface))));
    }

    /**
     * Begins to listen; returns when requests are answered.
     *
     * @throws Exception when the port is taken or a part of the web application does not start
     */
    public void start() throws Exception {
        try {
            server.start();
        } catch (Exception failed) {
            server.stop();
            throw failed;
        }
    }

    /** Refuses new requests, lets those under way end (5 s at most) and frees the port. */
    public void stop() throws Exception {
        server.stop();
    }

    /** The port that is listened on, also when 0 was asked for. */
    public int port() {
        return connector.getLocalPort();
    }

    private static HttpConfiguration httpConfiguration(WebServerSettings settings) {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setSendXPoweredBy(false);
        if (settings.behindProxy()) {
            configuration.addCustomizer(new ForwardedRequestCustomizer());
        }
        return configuration;
    }

    private static ServletContextHandler context(ServletContainerInitializer... initializers) throws IOException {
        ServletContextHandler context = new ServletContextHandler("/", ServletContextHandler.SESSIONS);
        ClassLoader loader = WebServer.class.getClassLoader();
        context.setClassLoader(loader);
        context.setBaseResource(staticResources(loader, ResourceFactory.of(context)));
        context.getSessionHandler().setHttpOnly(true);
        context.getSessionHandler().setSameSite(HttpCookie.SameSite.LAX);
        context.getSessionHandler().setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
        JakartaWebSocketServletContainerInitializer.configure(context, null);
        for (ServletContainerInitializer initializer : initializers) {
            context.addServletContainerInitializer(initializer);
        }
        // Not from an initializer: Jetty forbids such a listener to register what this one does.
        context.addEventListener(new JSR356WebsocketInitializer());
        return context;
    }

    private static Resource staticResources(ClassLoader loader, ResourceFactory resources) throws IOException {
        List<Resource> roots = new ArrayList<>();
        for (URL root : Collections.list(loader.getResources("META-INF/resources"))) {
            roots.add(resources.newResource(root));
        }
        return ResourceFactory.combine(roots);
    }

    /** Static files of the browser bundle come compressed already; this is for pages and answers. */
    private static CompressionHandler compressing(ServletContextHandler context) {
        CompressionHandler handler = new CompressionHandler(context);
        handler.putCompression(new GzipCompression());
        handler.putConfiguration(
                "/*",
                CompressionConfig.builder()
                        .defaults()
                        .compressIncludeMethod("GET")
                        .compressIncludeMethod("POST")
                        .build());
        return handler;
    }
}
