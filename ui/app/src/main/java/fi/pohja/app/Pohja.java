package fi.pohja.app;

import io.micronaut.context.ApplicationContext;
import java.net.BindException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the process: {@code java -cp … fi.pohja.app.Pohja --port 8080}. Ends on SIGTERM or Ctrl-C. */
public final class Pohja {

    private static final Logger LOG = LoggerFactory.getLogger(Pohja.class);

    private static final int WRONG_OPTIONS = 2;
    private static final int START_FAILED = 1;

    private Pohja() {}

    public static void main(String[] arguments) {
        long started = System.nanoTime();
        StartOptions options;
        try {
            options = StartOptions.parse(List.of(arguments));
        } catch (IllegalArgumentException wrong) {
            LOG.error("{}", wrong.getMessage());
            System.exit(WRONG_OPTIONS);
            return;
        }
        try {
            ApplicationContext context = start(options);
            WebServer server = context.getBean(WebServer.class);
            LOG.info(
                    "Ready after {} ms: http://localhost:{}/",
                    (System.nanoTime() - started) / 1_000_000,
                    server.port());
        } catch (Exception failed) {
            explain(failed, options);
            System.exit(START_FAILED);
        }
    }

    /**
     * The whole application, serving, with a hook that stops it when the process is asked to end.
     *
     * @throws Exception when a part does not start; what had started is stopped again
     */
    static ApplicationContext start(StartOptions options) throws Exception {
        ApplicationContext context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .banner(false)
                .properties(options.asProperties())
                .start();
        try {
            WebServer server = context.getBean(WebServer.class);
            server.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(context, server), "stop"));
            return context;
        } catch (Exception failed) {
            context.close();
            throw failed;
        }
    }

    private static void stop(ApplicationContext context, WebServer server) {
        LOG.info("Stopping");
        try {
            server.stop();
        } catch (Exception failed) {
            LOG.error("The web server did not stop cleanly", failed);
        }
        context.close();
        LOG.info("Stopped");
    }

    private static void explain(Exception failed, StartOptions options) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                LOG.error(
                        "Port {} is taken. Stop what uses it, or choose another: --port {}",
                        options.port(),
                        options.port() + 1);
                return;
            }
        }
        LOG.error("Pohja did not start", failed);
    }
}
