package fi.pohja.plugin.internal;

import fi.pohja.plugin.PluginCalls;
import fi.pohja.plugin.PluginCalls.Answer;
import fi.pohja.spi.TenantContext;
import fi.pohja.tenancy.TenantId;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The guard: every call of a contribution that gets a thread of the plugin's goes through {@link #ask}. */
@Singleton
final class GuardedCalls {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedCalls.class);

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final long LONG_CALL_MEMORY = 8;

    private final CallTransactions transactions;
    private final CallFailures failures;
    private final Clock clock;
    private final Registry registry;
    private final Watch watch;
    private final CallThreads coreThreads = CallThreads.ofCore();

    GuardedCalls(CallTransactions transactions, CallFailures failures, Clock clock, Registry registry, Watch watch) {
        this.transactions = transactions;
        this.failures = failures;
        this.clock = clock;
        this.registry = registry;
        this.watch = watch;
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
        return new Watch.Bounds(PluginCalls.SCREEN_DEADLINE, 1, true);
    }

    static Watch.Bounds within(Duration deadline) {
        return new Watch.Bounds(deadline, 1, true);
    }

    static Watch.Bounds lasting(Duration deadline) {
        return new Watch.Bounds(deadline.compareTo(LONGEST) > 0 ? LONGEST : deadline, LONG_CALL_MEMORY, true);
    }

    /** Asks a contribution; completes within its deadline, never with an exception. */
    <T> CompletableFuture<Answer<T>> ask(Question<T> question) {
        if (transactions.within()) {
            throw new IllegalStateException("A plugin is never called within a transaction");
        }
        CompletableFuture<Answer<T>> answer = new CompletableFuture<>();
        Running running =
                registry.running(question.plugin(), question.version()).orElse(null);
        TenantId tenant = question.caller().tenant();
        Faults.Place place =
                new Faults.Place(question.plugin(), question.version(), Optional.of(tenant), question.contribution());
        if (running == null && !Running.core(question.plugin())) {
            return CompletableFuture.completedFuture(CallFailures.stopped(question.plugin()));
        }
        CallThreads threads = running == null ? coreThreads : running.threads();
        Watch.Call call = watch.ask(
                place,
                question.bounds(),
                threads,
                over -> answer.completeAsync(
                        () -> failures.late(place, question.bounds().deadline(), over)));
        if (running != null) {
            running.callBegins();
        }
        try {
            threads.run(tenant, () -> {
                try {
                    Answer<T> content = call.late() ? CallFailures.overdue() : answered(running, place, question, call);
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
            return CompletableFuture.completedFuture(failures.busy(place));
        }
        return answer;
    }

    private <T> Answer<T> answered(
            @Nullable Running running, Faults.Place place, Question<T> question, Watch.Call call) {
        try (var _ = new CallSurroundings(running, place)) {
            call.begin();
            T content = transactions.run(
                    running,
                    question.caller(),
                    question.language(),
                    question.reads(),
                    call::left,
                    context -> question.work().apply(context, call),
                    call::late);
            return new Answer.Content<>(content, clock.instant());
        } catch (CallTransactions.TooLate late) {
            return CallFailures.overdue();
        } catch (Exception | Error failed) {
            return call.late() ? CallFailures.overdue() : answeredBy(place, failed);
        } finally {
            call.end();
            // An interruption meant for this call must not meet the next one.
            boolean interrupted = Thread.interrupted();
            LOG.trace("{} ended, interrupted: {}", place, interrupted);
        }
    }

    @SuppressWarnings("unchecked")
    private <T> Answer<T> answeredBy(Faults.Place place, Throwable thrown) {
        if (thrown instanceof CallTransactions.Rejected rejected) {
            return new Answer.Content<>((T) rejected.result(), clock.instant());
        }
        return failures.said(place, thrown);
    }

    @PreDestroy
    void stop() {
        coreThreads.close();
    }
}
