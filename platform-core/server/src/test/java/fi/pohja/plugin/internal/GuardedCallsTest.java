package fi.pohja.plugin.internal;

import static fi.pohja.testkit.TwoTenants.LAPPI;
import static fi.pohja.testkit.TwoTenants.POHJOIS_SAVO;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.SignedIn;
import fi.pohja.plugin.Contributions;
import fi.pohja.plugin.PluginCalls.Answer;
import fi.pohja.tenancy.TenantId;
import fi.pohja.testkit.People;
import fi.pohja.testkit.TwoTenants;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many calls of one tenant the guard lets run side by side: as many as the core likes, three of a plugin's. */
class GuardedCallsTest {

    private static final int CALLS = 10;

    @Test
    void theCoresOwnCardsOfOneTenantRunSideBySideWithoutTheBoundOfPlugins() {
        CountDownLatch together = new CountDownLatch(CALLS);

        List<CompletableFuture<Answer<Boolean>>> asked = IntStream.range(0, CALLS)
                .mapToObj(card -> ask(LAPPI, "card/" + card, () -> {
                    together.countDown();
                    return together.await(2, TimeUnit.SECONDS);
                }))
                .toList();

        asked.forEach(answer -> assertTrue(answered(answer), "A card of the core waited for another"));
    }

    @Test
    void whatHangsInOneTenantDoesNotHoldUpTheCoreInAnother() {
        CountDownLatch end = new CountDownLatch(1);
        try {
            List<CompletableFuture<Answer<Boolean>>> hanging = IntStream.range(0, CALLS)
                    .mapToObj(card -> ask(LAPPI, "card/" + card, () -> end.await(1, TimeUnit.SECONDS)))
                    .toList();

            assertTrue(answered(ask(POHJOIS_SAVO, "card/quick", () -> true)));
            assertTrue(hanging.stream().noneMatch(CompletableFuture::isDone), "Lappi's calls still hang");
        } finally {
            end.countDown();
        }
    }

    @Test
    void ofAPluginThreeCallsOfOneTenantRunAndAnotherTenantGoesOn() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(3);
        CountDownLatch fourth = new CountDownLatch(4);
        CountDownLatch elsewhere = new CountDownLatch(1);
        try (CallThreads threads = new CallThreads("test")) {
            for (int i = 0; i < CALLS; i++) {
                threads.run(LAPPI, () -> {
                    begun.countDown();
                    fourth.countDown();
                    awaited(end);
                });
            }
            assertTrue(begun.await(5, TimeUnit.SECONDS));
            threads.run(POHJOIS_SAVO, elsewhere::countDown);
            assertTrue(elsewhere.await(5, TimeUnit.SECONDS));
            assertFalse(fourth.await(100, TimeUnit.MILLISECONDS), "A fourth call of the tenant ran");
            end.countDown();
            assertTrue(fourth.await(5, TimeUnit.SECONDS));
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Content {
        boolean of() throws InterruptedException;
    }

    private static CompletableFuture<Answer<Boolean>> ask(TenantId tenant, String card, Content content) {
        SignedIn user = People.administrator(tenant);
        return user.call(() -> TwoTenants.shared()
                .bean(GuardedCalls.class)
                .ask(new GuardedCalls.Question<>(
                        Contributions.CORE,
                        "",
                        card,
                        new Caller.User(user),
                        "fi",
                        GuardedCalls.screen(),
                        true,
                        (context, call) -> content.of())));
    }

    private static boolean answered(CompletableFuture<Answer<Boolean>> answer) {
        return assertInstanceOf(Answer.Content.class, answer.join()).content().equals(true);
    }
}
