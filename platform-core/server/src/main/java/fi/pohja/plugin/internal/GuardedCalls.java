package fi.pohja.plugin.internal;

import fi.pohja.access.SignedIn;
import fi.pohja.plugin.Contributions.Contributed;
import fi.pohja.plugin.Fault;
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
import fi.pohja.spi.PluginException;
import fi.pohja.spi.PluginException.ErrorKind;
import fi.pohja.spi.Progress;
import fi.pohja.spi.PublicContent;
import fi.pohja.spi.PublicPage;
import fi.pohja.spi.TenantContext;
import fi.pohja.tenancy.Database;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.TenantId;
import fi.pohja.text.Texts;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Every call of a contribution goes through {@link #ask}, or {@link #inPage} where the thread is given. */
@Singleton
final class GuardedCalls implements PluginCalls {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedCalls.class);

    private static final Duration PAGE_NOTICE = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final long LONG_CALL_MEMORY = 8;

    private final Database database;
    private final Clock clock;
    private final Registry registry;
    private final Faults faults;
    private final Watch watch;
    private final CallContext.Means means;
    private final CallThreads coreThreads = new CallThreads("core");

    GuardedCalls(
            Database database,
            Clock clock,
            Texts texts,
            StoredPluginSettings settings,
            Registry registry,
            Doors doors,
            Faults faults,
            Watch watch) {
        this.database = database;
        this.clock = clock;
        this.registry = registry;
        this.faults = faults;
        this.watch = watch;
        this.means = new CallContext.Means(clock, texts, settings, registry, doors);
    }

    /**
     * What is asked of a contribution.
     *
     * @param contribution kind and name
     * @param reads whether its transaction only reads
     */
    record Question<T>(
            String plugin,
            String version,
            String contribution,
            Caller caller,
            String language,
            Watch.Bounds bounds,
            boolean reads,
            Work<T> work) {}

    /** What is done with a contribution. */
    @FunctionalInterface
    interface Work<T> {
        T apply(TenantContext context, Watch.Call call) throws Exception;
    }

    static Watch.Bounds screen() {
        return new Watch.Bounds(SCREEN_DEADLINE, 1, true);
    }

    static Watch.Bounds within(Duration deadline) {
        return new Watch.Bounds(deadline, 1, true);
    }

    static Watch.Bounds lasting(Duration deadline) {
        return new Watch.Bounds(deadline.compareTo(LONGEST) > 0 ? LONGEST : deadline, LONG_CALL_MEMORY, true);
    }

    @Override
    public CompletableFuture<Answer<CardContent>> render(Contributed<DashboardCard> card, String language) {
        SignedIn user = SignedIn.current();
        return ask(new Question<>(
                card.plugin(),
                card.version(),
                "card/" + card.contribution().id(),
                new Caller.User(user),
                language,
                screen(),
                true,
                (context, call) -> card.contribution().render(context)));
    }

    @Override
    public <T extends Record> CompletableFuture<Answer<PanelContent>> panel(
            Contributed<EntityPanel<T>> panel, T entity, String language) {
        SignedIn user = SignedIn.current();
        return ask(new Question<>(
                panel.plugin(),
                panel.version(),
                "panel/" + panel.contribution().id(),
                new Caller.User(user),
                language,
                screen(),
                true,
                (context, call) -> panel.contribution().render(context, entity)));
    }

    @Override
    public <T extends Record> List<Finding> check(Class<T> kind, T draft) {
        List<Contributed<DraftRule<T>>> rules = registry.draftRules(kind);
        if (rules.isEmpty() || database.writing()) {
            return List.of();
        }
        Caller caller = Caller.current();
        String language = SignedIn.bound().map(SignedIn::language).orElse("fi");
        List<CompletableFuture<Answer<List<Finding>>>> asked = new ArrayList<>();
        for (Contributed<DraftRule<T>> rule : rules) {
            asked.add(ask(new Question<>(
                    rule.plugin(),
                    rule.version(),
                    "rule/" + rule.contribution().id(),
                    caller,
                    language,
                    screen(),
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
        return ask(new Question<>(
                        page.plugin(),
                        page.version(),
                        "public/" + page.contribution().path(),
                        new Caller.Visitor(Scope.currentTenant()),
                        language,
                        screen(),
                        true,
                        (context, call) -> page.contribution().show(context, request)))
                .join();
    }

    @Override
    public Answer<PublicContent> submit(Contributed<PublicPage> page, PublicPage.Sent form, String language) {
        return ask(new Question<>(
                        page.plugin(),
                        page.version(),
                        "public/" + page.contribution().path(),
                        new Caller.Visitor(Scope.currentTenant()),
                        language,
                        screen(),
                        false,
                        (context, call) -> page.contribution().submit(context, form)))
                .join();
    }

    @Override
    public Answer<Boolean> export(
            Contributed<Exporter> exporter, OutputStream out, Progress progress, String language) {
        Exporter asked = exporter.contribution();
        return ask(new Question<>(
                        exporter.plugin(),
                        exporter.version(),
                        "export/" + asked.id(),
                        new Caller.User(SignedIn.current()),
                        language,
                        lasting(asked.deadline()),
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
        return ask(new Question<>(
                        importer.plugin(),
                        importer.version(),
                        "import/" + asked.id(),
                        new Caller.User(SignedIn.current()),
                        language,
                        lasting(asked.deadline()),
                        false,
                        (context, call) -> {
                            Importer.Result result = asked.read(context, in, gettingOn(call, progress));
                            if (rejects(result.findings())) {
                                throw new Rejected(new Importer.Result(0, result.findings()));
                            }
                            return result;
                        }))
                .join();
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
        try (var _ = new Around(running, place)) {
            call.begin();
            return work.get();
        } catch (PageFailedException counted) {
            throw counted;
        } catch (Exception | LinkageError | StackOverflowError failed) {
            Answer.Failed<Object> said = said(place, failed);
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
        return inTransaction(
                running, caller, language, false, () -> PAGE_NOTICE, context -> work.apply(context), () -> false);
    }

    @Override
    public FaultId failed(String plugin, String contribution, Throwable failure) {
        return said(place(plugin, registry.running(plugin).orElse(null), Scope.currentTenant(), contribution), failure)
                .fault();
    }

    private void slow(Faults.Place place) {
        LOG.warn("{} {} has kept a page busy for {} s", place.plugin(), place.contribution(), PAGE_NOTICE.toSeconds());
    }

    /** Asks a contribution; completes within its deadline, never with an exception. */
    <T> CompletableFuture<Answer<T>> ask(Question<T> question) {
        if (database.writing()) {
            throw new IllegalStateException("A plugin is never called within a transaction");
        }
        CompletableFuture<Answer<T>> answer = new CompletableFuture<>();
        Running running =
                registry.running(question.plugin(), question.version()).orElse(null);
        TenantId tenant = question.caller().tenant();
        Faults.Place place =
                new Faults.Place(question.plugin(), question.version(), Optional.of(tenant), question.contribution());
        if (running == null && !Running.core(question.plugin())) {
            return CompletableFuture.completedFuture(
                    new Answer.Failed<>(ErrorKind.EXTERNAL, question.plugin() + " was stopped", FaultId.next()));
        }
        CallThreads threads = running == null ? coreThreads : running.threads();
        Watch.Call call = watch.ask(
                place, question.bounds(), threads, over -> answer.completeAsync(() -> late(place, question, over)));
        if (running != null) {
            running.callBegins();
        }
        try {
            threads.run(() -> {
                try {
                    Answer<T> content = call.late() ? overdue() : answered(running, place, question, call);
                    if (!call.late()) {
                        answer.complete(content);
                    }
                } finally {
                    if (running != null) {
                        running.callEnds();
                    }
                }
            });
        } catch (RejectedExecutionException busy) {
            call.end();
            if (running != null) {
                running.callEnds();
            }
            FaultId fault = faults.note(
                    place, ErrorKind.EXTERNAL, Fault.Code.BUSY, "was not called: all its threads are busy", "", "");
            return CompletableFuture.completedFuture(
                    new Answer.Failed<>(ErrorKind.PLUGIN, "All threads of the plugin are busy", fault));
        }
        return answer;
    }

    private static <T> Answer<T> overdue() {
        return new Answer.Failed<>(ErrorKind.PLUGIN, "too late", FaultId.next());
    }

    private <T> Answer<T> late(Faults.Place place, Question<T> question, Watch.Call call) {
        if (call.tooMuch()) {
            return new Answer.Failed<>(ErrorKind.PLUGIN, "used too much memory", FaultId.next());
        }
        String what = "took longer than " + question.bounds().deadline().toMillis() / 1000.0 + " s";
        return new Answer.Failed<>(
                ErrorKind.PLUGIN, what, faults.note(place, ErrorKind.PLUGIN, Fault.Code.LATE, what, "", ""));
    }

    private <T> Answer<T> answered(
            @Nullable Running running, Faults.Place place, Question<T> question, Watch.Call call) {
        try (var _ = new Around(running, place)) {
            call.begin();
            T content = inTransaction(
                    running,
                    question.caller(),
                    question.language(),
                    question.reads(),
                    call::left,
                    context -> question.work().apply(context, call),
                    call::late);
            return new Answer.Content<>(content, clock.instant());
        } catch (TooLate late) {
            return overdue();
        } catch (Exception | Error failed) {
            return call.late() ? overdue() : answeredBy(place, failed);
        } finally {
            call.end();
            // An interruption meant for this call must not meet the next one.
            boolean interrupted = Thread.interrupted();
            LOG.trace("{} ended, interrupted: {}", place, interrupted);
        }
    }

    /** Runs work with a context in a transaction of its own; the core's work without, since features begin theirs. */
    private <T extends @Nullable Object> T inTransaction(
            @Nullable Running running,
            Caller caller,
            String language,
            boolean reads,
            Supplier<Duration> left,
            InContext<T> work,
            java.util.function.BooleanSupplier late) {
        try {
            return caller.<T>call(() -> {
                if (running == null) {
                    return called(new CallContext(means, null, caller, language, null, left), work, late);
                }
                Function<org.jooq.DSLContext, T> inside =
                        sql -> called(new CallContext(means, running, caller, language, sql, left), work, late);
                return reads ? database.<T>read(inside) : database.<T>write(inside);
            });
        } catch (RolledBack rolledBack) {
            Throwable cause = rolledBack.thrown;
            switch (cause) {
                case RuntimeException failed -> throw failed;
                case Error failed -> throw failed;
                case IOException failed -> throw new UncheckedIOException(failed);
                default -> throw new IllegalStateException(cause);
            }
        }
    }

    private interface InContext<T extends @Nullable Object> {
        T apply(TenantContext context) throws Exception;
    }

    private static <T extends @Nullable Object> T called(
            CallContext context, InContext<T> work, java.util.function.BooleanSupplier late) {
        try {
            T result = work.apply(context);
            if (late.getAsBoolean()) {
                throw new TooLate();
            }
            context.tidy();
            return result;
        } catch (Exception | Error thrown) {
            throw new RolledBack(thrown);
        } finally {
            context.end();
        }
    }

    /** Carries what was thrown out of the transaction, so that nothing on the way keeps or prints a plugin's classes. */
    private static final class RolledBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Throwable thrown;

        RolledBack(Throwable thrown) {
            super(null, null, false, false);
            this.thrown = thrown;
        }
    }

    /** The deadline passed while the work was at it: what it did is rolled back. */
    private static final class TooLate extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLate() {
            super(null, null, false, false);
        }
    }

    /** An importer found errors: everything is rolled back, the findings are shown. */
    static final class Rejected extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Object result;

        Rejected(Object result) {
            super(null, null, false, false);
            this.result = result;
        }
    }

    /** Turns what was thrown into an answer, and counts it. */
    @SuppressWarnings("unchecked")
    private <T> Answer<T> answeredBy(Faults.Place place, Throwable thrown) {
        if (thrown instanceof Rejected rejected) {
            return new Answer.Content<>((T) rejected.result, clock.instant());
        }
        return said(place, thrown);
    }

    private <T> Answer.Failed<T> said(Faults.Place place, Throwable thrown) {
        if (thrown instanceof PluginException said) {
            String message = String.valueOf(said.getMessage());
            return switch (said.kind()) {
                case USER -> new Answer.Failed<>(ErrorKind.USER, message, FaultId.next());
                case EXTERNAL ->
                    new Answer.Failed<>(
                            ErrorKind.EXTERNAL,
                            message,
                            faults.note(
                                    place,
                                    ErrorKind.EXTERNAL,
                                    Fault.Code.OUTSIDE,
                                    "could not reach what it needs outside: " + message,
                                    Traces.line(thrown),
                                    Traces.text(thrown)));
                case PLUGIN -> counted(place, Fault.Code.THREW, message, thrown);
            };
        }
        Fault.Code code = switch (thrown) {
            case LinkageError linkage -> Fault.Code.LINKAGE;
            case OutOfMemoryError memory -> Fault.Code.MEMORY;
            default -> Fault.Code.THREW;
        };
        return counted(place, code, "threw " + Traces.line(thrown), thrown);
    }

    private <T> Answer.Failed<T> counted(Faults.Place place, Fault.Code code, String what, Throwable thrown) {
        return new Answer.Failed<>(
                ErrorKind.PLUGIN,
                what,
                faults.note(place, ErrorKind.PLUGIN, code, what, Traces.line(thrown), Traces.text(thrown)));
    }

    private static Faults.Place place(String plugin, @Nullable Running running, TenantId tenant, String contribution) {
        return new Faults.Place(plugin, running == null ? "" : running.version(), Optional.of(tenant), contribution);
    }

    /** Plugin and tenant in every line of the log, and the plugin's class loader on the thread. */
    private static final class Around implements AutoCloseable {
        private final ClassLoader before = Thread.currentThread().getContextClassLoader();

        Around(@Nullable Running running, Faults.Place place) {
            MDC.put("plugin", place.plugin());
            place.tenant().ifPresent(tenant -> MDC.put("tenant", tenant.slug()));
            if (running != null) {
                Thread.currentThread().setContextClassLoader(running.loader());
            }
        }

        @Override
        public void close() {
            Thread.currentThread().setContextClassLoader(before);
            MDC.remove("plugin");
        }
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

    @PreDestroy
    void stop() {
        coreThreads.close();
    }
}
