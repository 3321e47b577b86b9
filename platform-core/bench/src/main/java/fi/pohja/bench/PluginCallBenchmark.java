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

/** What the guard around a plugin's call costs, warm and after idleness, and how long switching a plugin on takes. */
final class PluginCallBenchmark implements Benchmark {

    private static final String PLUGIN = "measured";
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
            Archive archive = Archive.card(PLUGIN, "1.0.0", "return new CardContent.Text(\"measured\");");
            Scope.platform().run(() -> tenants.bean(Plugins.class).install(archive.stream()));
            SignedIn user = People.administrator(TwoTenants.LAPPI);
            return user.<List<Measured>, RuntimeException>call(() -> {
                Samples on = switchingOn(tenants, bounds.times(20, 5));
                Contributed<DashboardCard> card = tenants.bean(Contributions.class).cards().stream()
                        .filter(one -> one.plugin().equals(PLUGIN))
                        .findFirst()
                        .orElseThrow();
                PluginCalls calls = tenants.bean(PluginCalls.class);
                CardContent same = new CardContent.Text("measured");
                Runnable guarded = () -> expect(calls.render(card, "fi").join());
                Runnable handed =
                        () -> CompletableFuture.supplyAsync(() -> same, bare).join();
                int each = bounds.times(20_000, 2_000);
                rounds(guarded, 2, each);
                rounds(handed, 2, each);
                int rounds = bounds.times(9, 3);
                return List.of(
                        Measured.of("one call, warm, median", "µs", rounds(guarded, rounds, each))
                                .against(rounds(handed, rounds, each))
                                .target(Target.atMost(20))
                                .note(
                                        "the guard's whole share, handing over to the plugin's thread included; the baseline"
                                                + " hands an answer over and back and does nothing else"),
                        Measured.of("one call after five idle seconds", "µs", idle(guarded, bounds.times(7, 2)))
                                .against(idle(handed, bounds.times(7, 2)))
                                .note("the processor and the threads sleep meanwhile: that is what both pay for"),
                        Measured.of("switching a plugin on, without migrations", "ms", on)
                                .target(Target.atMost(1_000)));
            });
        }
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
