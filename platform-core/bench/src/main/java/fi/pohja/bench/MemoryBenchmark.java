package fi.pohja.bench;

import fi.pohja.bench.Measured.Target;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What signed-in people cost in memory: one tab each, three navigations, spread over all tenants. */
final class MemoryBenchmark implements Benchmark {

    private static final String USER = "manager";
    private static final List<String> WAY = List.of("projects", "organisations", "");

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public String subject() {
        return "memory of an idle process and of signed-in sessions";
    }

    @Override
    public List<Measured> run(Bounds bounds) throws Exception {
        List<String> hosts =
                bounds.servedTenants().stream().map(slug -> slug + ".localhost").toList();
        int sessions = bounds.times(1000, 44);
        try (PohjaProcess process = PohjaProcess.filled(bounds, hosts.getFirst())) {
            double idle = process.residentMegabytes();
            // Every page once in every tenant, so that what is kept for all sessions is not counted to the first.
            visit(process.port(), hosts, hosts.size());
            double heapBefore = process.heapMegabytes();
            double residentBefore = process.residentMegabytes();
            visit(process.port(), hosts, sessions);
            double heapAfter = process.heapMegabytes();
            double residentAfter = process.residentMegabytes();
            return List.of(
                    Measured.of("resident, idle after a start", "MB", Samples.of(idle))
                            .target(Target.atMost(350)),
                    Measured.of(
                                    "heap for each of " + sessions + " sessions",
                                    "kB",
                                    Samples.of((heapAfter - heapBefore) * 1024 / sessions))
                            .target(Target.atMost(500)),
                    Measured.of("resident with " + sessions + " sessions", "MB", Samples.of(residentAfter))
                            .against(Samples.of(residentBefore))
                            .note("the baseline is the process before; tabs without an open push connection"));
        }
    }

    private static void visit(int port, List<String> hosts, int sessions) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> visits = new ArrayList<>();
            for (int i = 0; i < sessions; i++) {
                String host = hosts.get(i % hosts.size());
                visits.add(threads.submit((Callable<Integer>) () -> {
                    Visitor visitor = new Visitor(port, host).signIn(USER);
                    visitor.open("");
                    int characters = 0;
                    for (String page : WAY) {
                        characters += visitor.go(page).length();
                    }
                    return characters;
                }));
            }
            for (Future<Integer> visit : visits) {
                if (visit.get() < 1000) {
                    throw new IOException("The pages were empty");
                }
            }
        }
    }
}
