package fi.pohja.app;

import fi.pohja.access.DemoUsers;
import fi.pohja.postgres.PostgresException;
import fi.pohja.tenancy.Tenant;
import fi.pohja.tenancy.TenantStart;
import fi.pohja.tenancy.Tenants;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import java.net.BindException;
import java.util.List;
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
        Optional<EmbeddedDatabase> database = options.data().map(EmbeddedDatabase::starting);
        ApplicationContextBuilder builder = ApplicationContext.builder()
                .deduceEnvironment(false)
                .banner(false)
                .properties(options.asProperties());
        database.ifPresent(builder::singletons);
        ApplicationContext context = builder.start();
        try {
            TenantStart.Report report = context.getBean(TenantStart.class).run(options.tenants());
            LOG.info(
                    "{} tenants, {} brought up to date, {} unavailable",
                    context.getBean(Tenants.class).all().size(),
                    report.migrated().size(),
                    report.failed().size());
            if (database.isPresent()) {
                enterDemoUsers(context);
            }
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

    private static void enterDemoUsers(ApplicationContext context) {
        DemoUsers demo = context.getBean(DemoUsers.class);
        demo.enterOperator();
        for (Tenant tenant : context.getBean(Tenants.class).all()) {
            if (tenant.state() == Tenant.State.ACTIVE) {
                demo.enter(tenant.id(), Optional.empty());
            }
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
