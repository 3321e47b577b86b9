package fi.pohja.plugin.internal;

import fi.pohja.access.SignedIn;
import fi.pohja.plugin.Contributions.Contributed;
import fi.pohja.plugin.FaultId;
import fi.pohja.plugin.PluginCalls;
import fi.pohja.spi.CardContent;
import fi.pohja.spi.DashboardCard;
import fi.pohja.spi.DraftRule;
import fi.pohja.spi.EntityPanel;
import fi.pohja.spi.Exporter;
import fi.pohja.spi.Finding;
import fi.pohja.spi.Importer;
import fi.pohja.spi.PanelContent;
import fi.pohja.spi.Progress;
import fi.pohja.spi.PublicContent;
import fi.pohja.spi.PublicPage;
import fi.pohja.spi.TenantContext;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What each kind of contribution is asked, for whom and within which bounds; pages, which have a thread, without the guard's. */
@Singleton
final class ContributionCalls implements PluginCalls {

    private static final Logger LOG = LoggerFactory.getLogger(ContributionCalls.class);

    private static final Duration PAGE_NOTICE = Duration.ofSeconds(10);

    private final GuardedCalls calls;
    private final CallTransactions transactions;
    private final CallFailures failures;
    private final Registry registry;
    private final Watch watch;

    ContributionCalls(
            GuardedCalls calls, CallTransactions transactions, CallFailures failures, Registry registry, Watch watch) {
        this.calls = calls;
        this.transactions = transactions;
        this.failures = failures;
        this.registry = registry;
        this.watch = watch;
    }

    @Override
    public CompletableFuture<Answer<CardContent>> render(Contributed<DashboardCard> card, String language) {
        SignedIn user = SignedIn.current();
        return calls.ask(onScreen(
                card,
                "card/" + card.contribution().id(),
                new Caller.User(user),
                language,
                true,
                (context, call) -> card.contribution().render(context)));
    }

    @Override
    public <T extends Record> CompletableFuture<Answer<PanelContent>> panel(
            Contributed<EntityPanel<T>> panel, T entity, String language) {
        SignedIn user = SignedIn.current();
        return calls.ask(onScreen(
                panel,
                "panel/" + panel.contribution().id(),
                new Caller.User(user),
                language,
                true,
                (context, call) -> panel.contribution().render(context, entity)));
    }

    @Override
    public <T extends Record> List<Finding> check(Class<T> kind, T draft) {
        List<Contributed<DraftRule<T>>> rules = registry.draftRules(kind);
        if (rules.isEmpty() || transactions.within()) {
            return List.of();
        }
        Caller caller = Caller.current();
        String language = SignedIn.bound().map(SignedIn::language).orElse("fi");
        List<CompletableFuture<Answer<List<Finding>>>> asked = new ArrayList<>();
        for (Contributed<DraftRule<T>> rule : rules) {
            asked.add(calls.ask(onScreen(
                    rule,
                    "rule/" + rule.contribution().id(),
                    caller,
                    language,
                    true,
                    (context, call) -> List.copyOf(rule.contribution().check(context, draft)))));
        }
        List<Finding> findings = new ArrayList<>();
        asked.forEach(answer -> {
            if (answer.join() instanceof Answer.Content<List<Finding>> content) {
                findings.addAll(content.content());
            }
        });
        return findings;
    }

    @Override
    public Answer<PublicContent> show(Contributed<PublicPage> page, PublicPage.Request request, String language) {
        return calls.ask(onScreen(
                        page,
                        "public/" + page.contribution().path(),
                        new Caller.Visitor(Scope.currentTenant()),
                        language,
                        true,
                        (context, call) -> page.contribution().show(context, request)))
                .join();
    }

    @Override
    public Answer<PublicContent> submit(Contributed<PublicPage> page, PublicPage.Sent form, String language) {
        return calls.ask(onScreen(
                        page,
                        "public/" + page.contribution().path(),
                        new Caller.Visitor(Scope.currentTenant()),
                        language,
                        false,
                        (context, call) -> page.contribution().submit(context, form)))
                .join();
    }

    @Override
    public Answer<Boolean> export(
            Contributed<Exporter> exporter, OutputStream out, Progress progress, String language) {
        Exporter asked = exporter.contribution();
        return calls.ask(new GuardedCalls.Question<>(
                        exporter.plugin(),
                        exporter.version(),
                        "export/" + asked.id(),
                        new Caller.User(SignedIn.current()),
                        language,
                        GuardedCalls.lasting(asked.deadline()),
                        true,
                        (context, call) -> {
                            asked.write(context, new Unclosed(out), gettingOn(call, progress));
                            return true;
                        }))
                .join();
    }

    @Override
    public Answer<Importer.Result> read(
            Contributed<Importer> importer, InputStream in, Progress progress, String language) {
        Importer asked = importer.contribution();
        return calls.ask(new GuardedCalls.Question<>(
                        importer.plugin(),
                        importer.version(),
                        "import/" + asked.id(),
                        new Caller.User(SignedIn.current()),
                        language,
                        GuardedCalls.lasting(asked.deadline()),
                        false,
                        (context, call) -> {
                            Importer.Result result = asked.read(context, in, gettingOn(call, progress));
                            if (rejects(result.findings())) {
                                throw new CallTransactions.Rejected(new Importer.Result(0, result.findings()));
                            }
                            return result;
                        }))
                .join();
    }

    /** What a screen waits for. */
    private static <T> GuardedCalls.Question<T> onScreen(
            Contributed<?> asked,
            String name,
            Caller caller,
            String language,
            boolean reads,
            GuardedCalls.Work<T> work) {
        return new GuardedCalls.Question<>(
                asked.plugin(), asked.version(), name, caller, language, GuardedCalls.screen(), reads, work);
    }

    private static Progress gettingOn(Watch.Call call, Progress progress) {
        return (done, total) -> {
            call.gotOn();
            progress.report(done, total);
        };
    }

    static boolean rejects(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR);
    }

    @Override
    public <T extends @Nullable Object> T onPage(String plugin, String contribution, Supplier<T> work) {
        Running running = registry.running(plugin).orElse(null);
        Faults.Place place = place(plugin, running, Scope.currentTenant(), contribution);
        Watch.Call call = watch.ask(place, new Watch.Bounds(PAGE_NOTICE, 1, false), null, over -> slow(place));
        try (var _ = new CallSurroundings(running, place)) {
            call.begin();
            return work.get();
        } catch (PageFailedException counted) {
            throw counted;
        } catch (Exception | LinkageError | StackOverflowError failed) {
            Answer.Failed<Object> said = failures.said(place, failed);
            throw new PageFailedException(said.kind(), said.message(), said.fault());
        } finally {
            call.end();
        }
    }

    @Override
    public <T extends @Nullable Object> T inPage(
            String plugin, String contribution, String language, Function<TenantContext, T> work) {
        Running running = registry.running(plugin).orElse(null);
        Caller caller = Caller.current();
        return transactions.run(
                running, caller, language, false, () -> PAGE_NOTICE, context -> work.apply(context), () -> false);
    }

    @Override
    public FaultId failed(String plugin, String contribution, Throwable failure) {
        return failures.said(
                        place(plugin, registry.running(plugin).orElse(null), Scope.currentTenant(), contribution),
                        failure)
                .fault();
    }

    private void slow(Faults.Place place) {
        LOG.warn("{} {} has kept a page busy for {} s", place.plugin(), place.contribution(), PAGE_NOTICE.toSeconds());
    }

    private static Faults.Place place(String plugin, @Nullable Running running, TenantId tenant, String contribution) {
        return new Faults.Place(plugin, running == null ? "" : running.version(), Optional.of(tenant), contribution);
    }

    /** The stream is the host's: a plugin that closes it closes nothing. */
    private static final class Unclosed extends java.io.FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
