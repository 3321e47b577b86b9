package fi.pohja.plugin;

import fi.pohja.access.SignedIn;
import fi.pohja.plugin.Contributions.Contributed;
import fi.pohja.settings.SettingsStore;
import fi.pohja.spi.CardContent;
import fi.pohja.spi.DashboardCard;
import fi.pohja.spi.PluginException;
import fi.pohja.text.Texts;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

/**
 * The only door to what is contributed. Binds tenant and user, keeps deadlines, and turns every failure into an answer,
 * so that one contribution never takes others with it. Safe for any thread.
 *
 * <p>Calls run on platform threads, a few for each plugin: a virtual thread that never blocks is never preempted.
 */
@Singleton
public final class PluginCalls {

    /** How long a card may take. */
    public static final Duration CARD_DEADLINE = Duration.ofSeconds(2);

    private static final int THREADS = 4;
    private static final int WAITING = 200;

    private final Map<String, ExecutorService> pools = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Texts texts;
    private final SettingsStore settings;

    PluginCalls(Clock clock, Texts texts, SettingsStore settings) {
        this.clock = clock;
        this.texts = texts;
        this.settings = settings;
    }

    /** What came of a call. */
    public sealed interface Answer {

        /**
         * A card's content.
         *
         * @param at when it was made
         */
        record Content(CardContent content, Instant at) implements Answer {}

        /**
         * There is none.
         *
         * @param kind whose turn it is
         * @param cause what was thrown; of kind USER its message is for the user
         */
        record Failed(PluginException.ErrorKind kind, Throwable cause) implements Answer {}
    }

    /**
     * Asks a card for its content, as whoever is signed in on the calling thread.
     *
     * @param language the language to answer in
     * @return completes on a thread of the plugin's within {@link #CARD_DEADLINE}, never with an exception
     * @throws fi.pohja.access.DeniedException when nobody is signed in
     */
    public CompletableFuture<Answer> render(Contributed<DashboardCard> card, String language) {
        SignedIn user = SignedIn.current();
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        Future<?> running;
        try {
            running = pool(card.plugin()).submit(() -> answer.complete(user.call(() -> content(card, language))));
        } catch (RejectedExecutionException busy) {
            return CompletableFuture.completedFuture(new Answer.Failed(PluginException.ErrorKind.PLUGIN, busy));
        }
        return answer.orTimeout(CARD_DEADLINE.toMillis(), TimeUnit.MILLISECONDS).exceptionally(failed -> {
            running.cancel(true);
            return new Answer.Failed(
                    PluginException.ErrorKind.PLUGIN,
                    failed instanceof TimeoutException
                            ? new TimeoutException(card.contribution().id() + " took longer than " + CARD_DEADLINE)
                            : failed);
        });
    }

    @PreDestroy
    void stop() {
        pools.values().forEach(ExecutorService::shutdownNow);
    }

    private Answer content(Contributed<DashboardCard> card, String language) {
        CallContext context = new CallContext(card.plugin(), language, clock, texts, settings);
        try {
            return new Answer.Content(card.contribution().render(context), clock.instant());
        } catch (PluginException said) {
            return new Answer.Failed(said.kind(), said);
        } catch (Exception | LinkageError failed) {
            return new Answer.Failed(PluginException.ErrorKind.PLUGIN, failed);
        } finally {
            context.end();
        }
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
