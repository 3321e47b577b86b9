package fi.pohja.bench;

import fi.pohja.access.SignedIn;
import fi.pohja.bench.Measured.Target;
import fi.pohja.plugin.Contributions;
import fi.pohja.plugin.Contributions.Contributed;
import fi.pohja.plugin.DataPolicy;
import fi.pohja.plugin.PluginCalls;
import fi.pohja.plugin.Plugins;
import fi.pohja.plugin.TenantPlugins;
import fi.pohja.spi.CardContent;
import fi.pohja.spi.DashboardCard;
import fi.pohja.tenancy.Scope;
import fi.pohja.testkit.Archive;
import fi.pohja.testkit.People;
import fi.pohja.testkit.TwoTenants;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** What the guard around a plugin's call costs, warm and after idleness, and how long switching a plugin on takes. */
final class PluginCallBenchmark implements Benchmark {

    private static final String PLUGIN = "measured";
    private static final String HANGS =
            "try { new java.util.concurrent.CountDownLatch(1).await(); } catch (InterruptedException e) { } return null;";
    private static final String ALLOCATES =
            "long n = 0; while (!Thread.currentThread().isInterrupted()) { n += new byte[1 << 16].length; }"
                    + " return new CardContent.Text(\"\" + n);";
    private static final String LOOPS = "long n = 0; while (n >= 0) { n = (n + 1) & 0xffff; } return null;";

    /** Plugins by what is wrong with their card. */
    private static final Map<String, String> MISBEHAVING = Map.of(
            "hanging",
            HANGS,
            "throwing",
            "throw new IllegalStateException(\"broken\");",
            "allocating",
            ALLOCATES,
            "looping",
            LOOPS);

    /** Calls of a sample beside a misbehaving card: all samples together end before its deadline. */
    private static final int BESIDE = 1_000;

    private static final double MICROSECOND = 1_000.0;
    private static final double MILLISECOND = 1_000_000.0;

    @Override
    public String name() {
        return "plugin-call";
    }

    @Override
    public String subject() {
        return "a plugin's card through the guard, against a bare thread pool; switching a plugin on";
    }

    @Override
    public List<Measured> run(Bounds bounds) {
        try (TwoTenants tenants = new TwoTenants(Map.of("pohja.plugins.unsigned-allowed", true));
                ExecutorService bare = Executors.newFixedThreadPool(3)) {
            install(tenants, PLUGIN, "return new CardContent.Text(\"measured\");");
            MISBEHAVING.forEach((plugin, block) -> install(tenants, plugin, block));
            SignedIn user = People.administrator(TwoTenants.LAPPI);
            return user.<List<Measured>, RuntimeException>call(() -> {
                Samples on = switchingOn(tenants, bounds.times(20, 5));
                Contributed<DashboardCard> card = card(tenants, PLUGIN);
                PluginCalls calls = tenants.bean(PluginCalls.class);
                CardContent same = new CardContent.Text("measured");
                Runnable guarded = () -> expect(calls.render(card, "fi").join());
                Runnable handed =
                        () -> CompletableFuture.supplyAsync(() -> same, bare).join();
                int each = bounds.times(20_000, 2_000);
                rounds(guarded, 2, each);
                rounds(handed, 2, each);
                Pairs pairs = Pairs.of(guarded, handed, bounds.times(9, 3), each);
                List<Measured> measured = new ArrayList<>(List.of(
                        Measured.of("what the guard adds to a call, warm, median", "µs", pairs.difference())
                                .target(Target.atMost(20))
                                .note("the two lines below, measured in turn, subtracted round by round"),
                        Measured.of("one call, warm, median", "µs", pairs.guarded())
                                .against(pairs.handed())
                                .note(
                                        "the baseline hands an answer to a thread of a pool and back, and does nothing else"),
                        Measured.of("one call after five idle seconds", "µs", idle(guarded, bounds.times(7, 2)))
                                .against(idle(handed, bounds.times(7, 2)))
                                .note("the processor and the threads sleep meanwhile: that is what both pay for"),
                        Measured.of("switching a plugin on, without migrations", "ms", on)
                                .target(Target.atMost(1_000))));
                measured.addAll(beside(tenants, bounds.times(7, 3)));
                return measured;
            });
        }
    }

    /** A call through the guard and the same without, in turn, so that what the machine does meanwhile meets both. */
    private record Pairs(Samples guarded, Samples handed, Samples difference) {

        static Pairs of(Runnable guarded, Runnable handed, int rounds, int calls) {
            double[] with = new double[rounds];
            double[] without = new double[rounds];
            double[] more = new double[rounds];
            for (int round = 0; round < rounds; round++) {
                with[round] = median(guarded, calls);
                without[round] = median(handed, calls);
                more[round] = with[round] - without[round];
            }
            return new Pairs(Samples.of(with), Samples.of(without), Samples.of(more));
        }
    }

    /** What a card of another plugin in another tenant notices while a card misbehaves. */
    private static List<Measured> beside(TwoTenants tenants, int samples) {
        PluginCalls calls = tenants.bean(PluginCalls.class);
        SignedIn neighbour = People.administrator(TwoTenants.POHJOIS_SAVO);
        neighbour.call(() -> tenants.bean(TenantPlugins.class).switchOn(PLUGIN, Set.of()));
        Contributed<DashboardCard> good = neighbour.call(() -> card(tenants, PLUGIN));
        Runnable asked =
                () -> expect(neighbour.call(() -> calls.render(good, "fi").join()));
        rounds(asked, 2, 2_000);
        return List.of(
                beside(tenants, asked, samples, "hanging", 20),
                beside(tenants, asked, samples, "throwing", 4),
                beside(tenants, asked, samples, "allocating", 1),
                // Last: its thread cannot be ended.
                beside(tenants, asked, samples, "looping", 1)
                        .note("one busy loop at lowest priority; the same as long as a core is free"));
    }

    private static Measured beside(TwoTenants tenants, Runnable asked, int samples, String plugin, int atOnce) {
        PluginCalls calls = tenants.bean(PluginCalls.class);
        tenants.bean(TenantPlugins.class).switchOn(plugin, Set.of());
        Contributed<DashboardCard> bad = card(tenants, plugin);
        Samples alone = rounds(asked, samples, BESIDE);
        List<CompletableFuture<PluginCalls.Answer<CardContent>>> misbehaving =
                Stream.generate(() -> calls.render(bad, "fi")).limit(atOnce).toList();
        Samples meanwhile = rounds(asked, samples, BESIDE);
        misbehaving.forEach(CompletableFuture::join);
        return Measured.of("another's card, beside one that is " + plugin, "µs", meanwhile)
                .against(alone)
                .target(Target.ratioAtMost(1.1));
    }

    private static void install(TwoTenants tenants, String plugin, String block) {
        Archive archive = Archive.card(plugin, "1.0.0", block);
        Scope.platform().run(() -> tenants.bean(Plugins.class).install(archive.stream()));
    }

    private static Contributed<DashboardCard> card(TwoTenants tenants, String plugin) {
        return tenants.bean(Contributions.class).cards().stream()
                .filter(one -> one.plugin().equals(plugin))
                .findFirst()
                .orElseThrow();
    }

    private static void expect(PluginCalls.Answer<CardContent> answer) {
        if (!(answer instanceof PluginCalls.Answer.Content<CardContent>)) {
            throw new IllegalStateException("The card did not answer: " + answer);
        }
    }

    private static Samples switchingOn(TwoTenants tenants, int times) {
        TenantPlugins plugins = tenants.bean(TenantPlugins.class);
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            long began = System.nanoTime();
            plugins.switchOn(PLUGIN, Set.of());
            millis[i] = (System.nanoTime() - began) / MILLISECOND;
            if (i < times - 1) {
                plugins.switchOff(PLUGIN, DataPolicy.KEEP);
            }
        }
        return Samples.of(millis);
    }

    /** The median of each round. */
    private static Samples rounds(Runnable work, int rounds, int calls) {
        return Samples.of(
                DoubleStream.generate(() -> median(work, calls)).limit(rounds).toArray());
    }

    private static double median(Runnable work, int calls) {
        double[] micros = new double[calls];
        for (int i = 0; i < calls; i++) {
            micros[i] = once(work);
        }
        Arrays.sort(micros);
        return micros[calls / 2];
    }

    private static Samples idle(Runnable work, int times) {
        return Samples.of(DoubleStream.generate(() -> {
                    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(5));
                    return once(work);
                })
                .limit(times)
                .toArray());
    }

    private static double once(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / MICROSECOND;
    }
}
