package fi.pohja.app;

import fi.pohja.access.DemoUsers;
import fi.pohja.postgres.PostgresException;
import fi.pohja.tenancy.Tenant;
import fi.pohja.tenancy.TenantId;
import fi.pohja.tenancy.Tenants;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import java.io.IOException;
import java.net.BindException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
        List<String> words = List.of(arguments);
        if (!words.isEmpty() && PluginCommands.knows(words.getFirst())) {
            System.exit(command(words));
        }
        boolean checkAudit = !words.isEmpty() && words.getFirst().equals("check-audit");
        StartOptions options;
        try {
            options = StartOptions.parse(checkAudit ? words.subList(1, words.size()) : words);
        } catch (IllegalArgumentException wrong) {
            LOG.error("{}", wrong.getMessage());
            System.exit(WRONG_OPTIONS);
            return;
        }
        try {
            if (checkAudit) {
                System.exit(checkAudit(options) ? 0 : START_FAILED);
            }
            ApplicationContext context = start(options);
            if (!options.developed().isEmpty()) {
                context.getBean(DevelopedPlugins.class).begin(options.developed(), new TenantId(options.switchedOn()));
            }
            announce(context, options, (System.nanoTime() - started) / 1_000_000);
        } catch (Exception failed) {
            explain(failed, options);
            System.exit(START_FAILED);
        }
    }

    private static int command(List<String> words) {
        try {
            return PluginCommands.run(words) ? 0 : START_FAILED;
        } catch (IOException | GeneralSecurityException | RuntimeException failed) {
            LOG.error("{} failed", String.join(" ", words), failed);
            return START_FAILED;
        }
    }

    /** Checks the audits without serving. */
    private static boolean checkAudit(StartOptions options) {
        Optional<EmbeddedDatabase> database = options.data().map(data -> EmbeddedDatabase.starting(data, false));
        try (ApplicationContext context = context(options, database)) {
            return context.getBean(AuditCheck.class).run(options.tenants());
        } finally {
            database.ifPresent(EmbeddedDatabase::close);
        }
    }

    private static ApplicationContext context(StartOptions options, Optional<EmbeddedDatabase> database) {
        ApplicationContextBuilder builder = ApplicationContext.builder()
                .deduceEnvironment(false)
                .banner(false)
                .properties(options.asProperties());
        database.ifPresent(builder::singletons);
        return builder.start();
    }

    private static void announce(ApplicationContext context, StartOptions options, long milliseconds) {
        int port = context.getBean(WebServer.class).port();
        StringBuilder addresses = new StringBuilder();
        for (Tenant tenant : context.getBean(Tenants.class).all()) {
            addresses.append(String.format(
                    Locale.ROOT, "%n  %-24s http://%s:%d/", tenant.shortName().text("fi"), tenant.host(), port));
        }
        LOG.info(
                "Ready after {} ms: http://localhost:{}/ lists the tenants, http://platform.localhost:{}/ is the operator's{}",
                milliseconds,
                port,
                port,
                addresses);
        if (options.data().isPresent()) {
            LOG.info(
                    "Demo users in every tenant: admin, manager, controller, municipal, viewer; on the platform: operator."
                            + " Password: {}",
                    DemoUsers.PASSWORD);
        }
    }

    /**
     * The whole application, serving, with a hook that stops it when the process is asked to end.
     *
     * @throws Exception when a part does not start; what had started is stopped again
     */
    static ApplicationContext start(StartOptions options) throws Exception {
        Optional<EmbeddedDatabase> database =
                options.data().map(data -> EmbeddedDatabase.starting(data, options.fresh()));
        ApplicationContext context = context(options, database);
        try {
            context.getBean(Opening.class).run(options.tenants());
            WebServer server = context.getBean(WebServer.class);
            server.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(context, server, database), "stop"));
            return context;
        } catch (Exception failed) {
            context.close();
            database.ifPresent(EmbeddedDatabase::close);
            throw failed;
        }
    }

    private static void stop(ApplicationContext context, WebServer server, Optional<EmbeddedDatabase> database) {
        LOG.info("Stopping");
        try {
            server.stop();
        } catch (Exception failed) {
            LOG.error("The web server did not stop cleanly", failed);
        }
        context.close();
        database.ifPresent(EmbeddedDatabase::close);
        LOG.info("Stopped");
    }

    private static void explain(Exception failed, StartOptions options) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof PostgresException) {
                LOG.error("{}", cause.getMessage());
                return;
            }
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
