package fi.pohja.plugin.internal;

import fi.pohja.access.SignedIn;
import fi.pohja.plugin.Contributions.Contributed;
import fi.pohja.plugin.FaultId;
import fi.pohja.plugin.PluginCalls;
import fi.pohja.settings.SettingsStore;
import fi.pohja.spi.CardContent;
import fi.pohja.spi.DashboardCard;
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
import fi.pohja.text.Texts;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls run on platform threads, a few for each plugin: a virtual thread that never blocks is never preempted. */
@Singleton
final class GuardedCalls implements PluginCalls {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedCalls.class);

    private static final int THREADS = 4;
    private static final int WAITING = 200;

    private final Map<String, ExecutorService> pools = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Texts texts;
    private final SettingsStore settings;

    GuardedCalls(Clock clock, Texts texts, SettingsStore settings) {
        this.clock = clock;
        this.texts = texts;
        this.settings = settings;
    }

    @Override
    public CompletableFuture<Answer<CardContent>> render(Contributed<DashboardCard> card, String language) {
        return ask(card, "card/" + card.contribution().id(), language, card.contribution()::render);
    }

    @Override
    public <T extends Record> CompletableFuture<Answer<PanelContent>> panel(
            Contributed<EntityPanel<T>> panel, T entity, String language) {
        return ask(
                panel,
                "panel/" + panel.contribution().id(),
                language,
                context -> panel.contribution().render(context, entity));
    }

    @Override
    public <T extends Record> List<Finding> check(Class<T> kind, T draft) {
        return List.of();
    }

    @Override
    public Answer<PublicContent> show(Contributed<PublicPage> page, PublicPage.Request request, String language) {
        throw new IllegalStateException("There are no plugins yet");
    }

    @Override
    public Answer<PublicContent> submit(Contributed<PublicPage> page, PublicPage.Sent form, String language) {
        throw new IllegalStateException("There are no plugins yet");
    }

    @Override
    public Answer<Boolean> export(
            Contributed<Exporter> exporter, OutputStream out, Progress progress, String language) {
        throw new IllegalStateException("There are no plugins yet");
    }

    @Override
    public Answer<Importer.Result> read(
            Contributed<Importer> importer, InputStream in, Progress progress, String language) {
        throw new IllegalStateException("There are no plugins yet");
    }

    @Override
    public <T extends @Nullable Object> T onPage(String plugin, String contribution, Supplier<T> work) {
        return work.get();
    }

    @Override
    public <T extends @Nullable Object> T inPage(
            String plugin, String contribution, String language, Function<TenantContext, T> work) {
        CallContext context = new CallContext(plugin, language, clock, texts, settings);
        try {
            return work.apply(context);
        } finally {
            context.end();
        }
    }

    @Override
    public FaultId failed(String plugin, String contribution, Throwable failure) {
        FaultId id = FaultId.next();
        LOG.error("Fault {} of {} in {}", id, plugin, contribution, failure);
        return id;
    }

    private <C, T> CompletableFuture<Answer<T>> ask(
            Contributed<C> asked, String contribution, String language, Function<TenantContext, T> work) {
        SignedIn user = SignedIn.current();
        CompletableFuture<Answer<T>> answer = new CompletableFuture<>();
        Future<?> running;
        try {
            running = pool(asked.plugin())
                    .submit(() -> answer.complete(user.call(() -> content(asked, contribution, language, work))));
        } catch (RejectedExecutionException busy) {
            return CompletableFuture.completedFuture(failure(asked.plugin(), contribution, busy));
        }
        return answer.orTimeout(SCREEN_DEADLINE.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(failed -> {
                    running.cancel(true);
                    return failure(
                            asked.plugin(),
                            contribution,
                            failed instanceof TimeoutException
                                    ? new TimeoutException(contribution + " took longer than " + SCREEN_DEADLINE)
                                    : failed);
                });
    }

    @PreDestroy
    void stop() {
        pools.values().forEach(ExecutorService::shutdownNow);
    }

    private <C, T> Answer<T> content(
            Contributed<C> asked, String contribution, String language, Function<TenantContext, T> work) {
        CallContext context = new CallContext(asked.plugin(), language, clock, texts, settings);
        try {
            return new Answer.Content<>(work.apply(context), clock.instant());
        } catch (PluginException said) {
            return said.kind() == ErrorKind.USER
                    ? new Answer.Failed<>(ErrorKind.USER, String.valueOf(said.getMessage()), FaultId.next())
                    : new Answer.Failed<>(
                            said.kind(), String.valueOf(said.getMessage()), failed(asked.plugin(), contribution, said));
        } catch (Exception | LinkageError failed) {
            return failure(asked.plugin(), contribution, failed);
        } finally {
            context.end();
        }
    }

    private <T> Answer<T> failure(String plugin, String contribution, Throwable failure) {
        return new Answer.Failed<>(ErrorKind.PLUGIN, contribution + " failed", failed(plugin, contribution, failure));
    }

    private ExecutorService pool(String plugin) {
        return pools.computeIfAbsent(plugin, id -> {
            ThreadPoolExecutor pool = new ThreadPoolExecutor(
                    THREADS,
                    THREADS,
                    30,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(WAITING),
                    Thread.ofPlatform().daemon().name("plugin-" + id + "-", 0).factory());
            pool.allowCoreThreadTimeOut(true);
            return pool;
        });
    }
}
