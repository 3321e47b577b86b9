package fi.pohja.web.page;

import fi.pohja.access.Operators;
import fi.pohja.console.Console;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.InvalidException;
import fi.pohja.tenancy.Tenant;
import fi.pohja.tenancy.TenantId;
import fi.pohja.tenancy.Tenants;
import fi.pohja.web.page.template.Templates;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The operators' console: every tenant from outside, closing one and opening it again. */
@Singleton
final class ConsolePage {

    static final String SUSPEND = "/suspend/";
    static final String RESUME = "/resume/";

    private static final int UNPROCESSABLE = 422;
    private static final int EVENTS = 20;
    private static final int FINGERPRINT = 8;

    private final Console console;
    private final Operators operators;
    private final Tenants tenants;
    private final Templates templates;
    private final NoticePage notices;

    ConsolePage(Console console, Operators operators, Tenants tenants, Templates templates, NoticePage notices) {
        this.console = console;
        this.operators = operators;
        this.tenants = tenants;
        this.templates = templates;
        this.notices = notices;
    }

    void show(Exchange exchange) throws IOException {
        Optional<String> message = tenant(exchange.parameter("tenant"))
                .flatMap(tenant -> message(
                        exchange, exchange.parameter("notice"), exchange.words().name(tenant.name())));
        show(exchange, message);
    }

    private static Optional<String> message(Exchange exchange, String notice, String name) {
        return switch (notice) {
            case "suspended" -> Optional.of(exchange.text("page.console.suspended", name));
            case "resumed" -> Optional.of(exchange.text("page.console.resumed", name));
            case "conflict" -> Optional.of(exchange.text("page.console.conflict"));
            default -> Optional.empty();
        };
    }

    private void show(Exchange exchange, Optional<String> message) throws IOException {
        Words words = exchange.words();
        Console.Overview overview = console.overview();
        List<Operators.Event> events = operators.events(0, EVENTS);
        List<ConsoleView.Row> rows = new ArrayList<>();
        for (Console.Status tenant : overview.tenants()) {
            rows.add(row(exchange, tenant));
        }
        rows.sort(Comparator.comparing(ConsoleView.Row::name, Collator.getInstance(words.locale())));
        long bytes =
                overview.tenants().stream().mapToLong(Console.Status::bytes).sum();
        exchange.send(
                200,
                templates.console(
                        exchange.frame(words.text("page.console.title")).widened(),
                        new ConsoleView(
                                List.of(
                                        new ConsoleView.Fact(
                                                words.text("page.console.tenants"), String.valueOf(rows.size())),
                                        new ConsoleView.Fact(words.text("page.console.size"), words.megabytes(bytes)),
                                        new ConsoleView.Fact(
                                                words.text("page.console.pohja"),
                                                overview.versions().pohja()),
                                        new ConsoleView.Fact(
                                                words.text("page.console.java"),
                                                overview.versions().java()),
                                        new ConsoleView.Fact(
                                                words.text("page.console.postgres"),
                                                overview.versions().postgres())),
                                rows,
                                events.stream()
                                        .map(event -> event(exchange, event))
                                        .toList(),
                                message)));
    }

    private static ConsoleView.Row row(Exchange exchange, Console.Status status) {
        Words words = exchange.words();
        Tenant tenant = status.tenant();
        String host = tenant.hosts().isEmpty() ? "" : tenant.host();
        return new ConsoleView.Row(
                tenant.id().slug(),
                words.name(tenant.shortName()),
                String.join(", ", tenant.hosts()),
                host.isEmpty() || tenant.state() == Tenant.State.ABSENT ? "" : exchange.elsewhere(host, "/"),
                words.text("page.console.state." + tenant.state().name().toLowerCase(Locale.ROOT)),
                switch (tenant.state()) {
                    case ACTIVE -> "good";
                    case FAILED -> "bad";
                    case SUSPENDED, ABSENT -> "still";
                },
                tenant.stateReason(),
                status.schemaFingerprint()
                        .map(fingerprint -> fingerprint.substring(0, Math.min(FINGERPRINT, fingerprint.length()))),
                words.megabytes(status.bytes()),
                status.lastActivity().map(words::moment),
                tenant.state() == Tenant.State.ACTIVE,
                tenant.state() == Tenant.State.SUSPENDED);
    }

    private static ConsoleView.Event event(Exchange exchange, Operators.Event event) {
        String key = "page.console.event." + event.action();
        String action = exchange.text(key);
        return new ConsoleView.Event(
                exchange.words().moment(event.at()),
                event.actor(),
                action.startsWith("[") ? event.action() : action,
                event.subject(),
                detail(exchange.words(), event.detail()));
    }

    /** What an operator's step says of a plugin holds constants: a signature's status, what became of the data. */
    private static String detail(Words words, String detail) {
        return Stream.of(detail.split(" ", -1))
                .map(word -> Stream.of("plugin.signature.", "plugin.data.")
                        .map(key -> words.text(key + word))
                        .filter(known -> !known.startsWith("["))
                        .findFirst()
                        .orElse(word))
                .collect(Collectors.joining(" "));
    }

    private Optional<Tenant> tenant(String slug) {
        return tenants.all().stream()
                .filter(tenant -> tenant.id().slug().equals(slug))
                .findFirst();
    }

    void askReason(Exchange exchange, String slug) throws IOException {
        Optional<Tenant> tenant = tenant(slug);
        if (tenant.isEmpty()) {
            notices.unknownPage(exchange);
            return;
        }
        askReason(exchange, 200, tenant.get(), "", List.of());
    }

    private void askReason(Exchange exchange, int status, Tenant tenant, String reason, List<Fault> faults)
            throws IOException {
        String title =
                exchange.text("page.console.suspend.title", exchange.words().name(tenant.name()));
        exchange.send(
                status,
                templates.suspend(
                        exchange.frame(title), new SuspendForm(tenant.id().slug(), reason, faults)));
    }

    void suspend(Exchange exchange, String slug) throws IOException {
        Optional<Tenant> tenant = tenant(slug);
        if (tenant.isEmpty()) {
            notices.unknownPage(exchange);
            return;
        }
        String reason = exchange.parameter("reason");
        try {
            console.suspend(tenant.get().id(), reason);
            done(exchange, "suspended", slug);
        } catch (InvalidException refused) {
            List<Fault> faults = new ArrayList<>();
            refused.violations()
                    .forEach(violation -> faults.add(new Fault(
                            "reason",
                            violation.code().equals("required")
                                    ? exchange.text("page.console.reason.missing")
                                    : exchange.text(
                                            "violation." + violation.code(),
                                            violation.arguments().toArray()))));
            askReason(exchange, UNPROCESSABLE, tenant.get(), reason, faults);
        } catch (ChangedMeanwhileException conflict) {
            done(exchange, "conflict", slug);
        }
    }

    void resume(Exchange exchange, String slug) throws IOException {
        Optional<TenantId> tenant = tenant(slug).map(Tenant::id);
        if (tenant.isEmpty()) {
            notices.unknownPage(exchange);
            return;
        }
        try {
            console.resume(tenant.get());
            done(exchange, "resumed", slug);
        } catch (ChangedMeanwhileException conflict) {
            done(exchange, "conflict", slug);
        }
    }

    private static void done(Exchange exchange, String notice, String slug) {
        exchange.redirect("/?notice=" + notice + "&tenant=" + Exchange.encoded(slug));
    }
}
