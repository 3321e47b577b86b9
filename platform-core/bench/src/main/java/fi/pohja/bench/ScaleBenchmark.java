package fi.pohja.bench;

import fi.pohja.access.SignedIn;
import fi.pohja.access.Users;
import fi.pohja.bench.Measured.Target;
import fi.pohja.commitment.Commitments;
import fi.pohja.deadline.Deadlines;
import fi.pohja.funding.ApplicationId;
import fi.pohja.funding.Costs;
import fi.pohja.listing.Archived;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.need.Needs;
import fi.pohja.programme.Measures;
import fi.pohja.programme.Projects;
import fi.pohja.search.Search;
import fi.pohja.tenancy.Tenant;
import fi.pohja.tenancy.TenantId;
import fi.pohja.tenancy.Tenants;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lists, sums and search in regions of real size, all of them filled, against one small tenant alone. */
final class ScaleBenchmark implements Benchmark {

    private static final TenantId FIRST = new TenantId("lappi");
    private static final TenantId SMALL = new TenantId("kainuu");
    private static final int PAGE = 50;
    private static final double ANSWERED_MILLIS = 300;

    @Override
    public String name() {
        return "scale";
    }

    @Override
    public String subject() {
        return "lists, sums and search in regions of real size, against one small tenant";
    }

    @Override
    public List<Measured> run(Bounds bounds) throws Exception {
        try (LoneServer server = new LoneServer(bounds.allOrOnly("lappi", "kainuu", "helsinki"))) {
            SignedIn reader = GrantLedger.administrator(server, SMALL);
            ApplicationId few = RegionOfSize.small().fill(server, SMALL);
            // Once before it counts: whoever is measured first would pay for what is compiled meanwhile.
            measured(bounds, reader, asked(server, few));
            Map<String, Samples> small = measured(bounds, reader, asked(server, few));

            SignedIn busy = GrantLedger.administrator(server, FIRST);
            RegionOfSize size = bounds.quick() ? RegionOfSize.small() : RegionOfSize.real();
            ApplicationId many = size.fill(server, FIRST);
            List<TenantId> others = server.bean(Tenants.class).all().stream()
                    .map(Tenant::id)
                    .filter(tenant -> !tenant.equals(FIRST) && !tenant.equals(SMALL))
                    .limit(bounds.times(20, 1))
                    .toList();
            copy(server, FIRST, others);
            RegionOfSize.analysed(server);
            Map<String, Samples> real = measured(bounds, busy, asked(server, many));

            List<Measured> lines = new ArrayList<>();
            real.forEach((what, samples) -> lines.add(Measured.of(what + ", p95", "ms", samples)
                    .against(small.getOrDefault(what, samples))
                    .target(Target.ratioAtMost(1.5))));
            real.forEach((what, samples) ->
                    lines.add(Measured.of(what + ", answered", "ms", samples).target(Target.atMost(ANSWERED_MILLIS))));
            return lines;
        }
    }

    /** Fills the others like the first, as many at once as there are cores. */
    private static void copy(LoneServer server, TenantId first, List<TenantId> others) throws Exception {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Callable<TenantId>> copies = new ArrayList<>();
            for (TenantId other : others) {
                copies.add(() -> {
                    RegionOfSize.copy(server, first, other);
                    return other;
                });
            }
            for (Future<TenantId> copied : threads.invokeAll(copies)) {
                copied.get();
            }
        }
    }

    /** What people ask of a region, each by the feature that answers. */
    private static Map<String, Runnable> asked(LoneServer server, ApplicationId grant) {
        Needs needs = server.bean(Needs.class);
        Measures measures = server.bean(Measures.class);
        Costs costs = server.bean(Costs.class);
        Map<String, Runnable> asked = new LinkedHashMap<>();
        asked.put(
                "projects",
                () -> server.bean(Projects.class)
                        .list(Projects.Filter.everything(), Order.ascending(Projects.Sort.NAME), new Slice(0, PAGE)));
        asked.put("measures by title", () -> measures(measures, Measures.Filter.everything(), 0));
        asked.put("measures, the last page", () -> measures(measures, Measures.Filter.everything(), 2_400));
        asked.put("needs by title", () -> needs(needs, "", Needs.Sort.TITLE, 0));
        asked.put("needs, from row 11,000", () -> needs(needs, "", Needs.Sort.NUMBER, 11_000));
        asked.put("needs by title, from row 11,000", () -> needs(needs, "", Needs.Sort.TITLE, 11_000));
        asked.put("needs with a word of every eighth", () -> needs(needs, "kotihoito", Needs.Sort.NUMBER, 0));
        asked.put("needs with a word of all", () -> needs(needs, "lähemmäs", Needs.Sort.TITLE, 0));
        asked.put("needs counted by state", () -> needs.count(Needs.Filter.everything()));
        asked.put("costs of the largest grant", () -> costs(costs, grant, "", 0));
        asked.put("costs, the last page", () -> costs(costs, grant, "", 99_900));
        asked.put("costs with a word", () -> costs(costs, grant, "palkat 77", 0));
        asked.put("sums of the largest grant", () -> costs.sums(Costs.Filter.of(grant)));
        asked.put(
                "users, from row 2,900",
                () -> server.bean(Users.class).list(Users.Filter.everything(), Users.Sort.byName(), 2_900, PAGE));
        asked.put("search", () -> server.bean(Search.class).find("kotihoidon kuntoutus", 20));
        asked.put("matrix of commitments", () -> server.bean(Commitments.class).matrix());
        asked.put("what is due for me", () -> server.bean(Deadlines.class).mine());
        return asked;
    }

    private static void needs(Needs needs, String text, Needs.Sort by, int from) {
        needs.list(
                new Needs.Filter(
                        text,
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Archived.CURRENT),
                Order.ascending(by),
                new Slice(from, PAGE));
    }

    private static void measures(Measures measures, Measures.Filter filter, int from) {
        measures.list(filter, Order.ascending(Measures.Sort.TITLE), new Slice(from, PAGE));
    }

    private static void costs(Costs costs, ApplicationId grant, String text, int from) {
        Costs.Filter all = Costs.Filter.of(grant);
        costs.list(
                new Costs.Filter(
                        grant, text, all.eligibility(), all.category(), all.from(), all.to(), all.paymentRequest()),
                Order.descending(Costs.Sort.POSTED_ON),
                new Slice(from, PAGE));
    }

    /** The 95th percentile of each, in milliseconds, some times over. */
    private static Map<String, Samples> measured(Bounds bounds, SignedIn reader, Map<String, Runnable> asked) {
        Map<String, Samples> results = new LinkedHashMap<>();
        asked.forEach((what, ask) -> {
            repeat(reader, ask, bounds.times(20, 3));
            List<Double> percentiles = new ArrayList<>();
            for (int round = 0; round < bounds.times(3, 1); round++) {
                List<Double> millis = repeat(reader, ask, bounds.times(40, 5));
                Collections.sort(millis);
                percentiles.add(millis.get((int) Math.ceil(millis.size() * 0.95) - 1));
            }
            results.put(what, new Samples(percentiles));
        });
        return results;
    }

    private static List<Double> repeat(SignedIn reader, Runnable ask, int times) {
        List<Double> millis = new ArrayList<>();
        for (int at = 0; at < times; at++) {
            long began = System.nanoTime();
            reader.call(() -> {
                ask.run();
                return true;
            });
            millis.add((System.nanoTime() - began) / 1e6);
        }
        return millis;
    }
}
