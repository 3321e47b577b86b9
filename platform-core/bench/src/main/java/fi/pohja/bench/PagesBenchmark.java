package fi.pohja.bench;

import fi.pohja.bench.Measured.Target;
import fi.pohja.tenancy.TenantId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Pages of a region of real size as somebody is answered who opens them: lists, boards, the matrix, the search and Oma
 * työ with all its cards. One person, one page after the other; each answer is looked into for what must be in it.
 */
final class PagesBenchmark implements Benchmark {

    private static final TenantId TENANT = new TenantId("lappi");
    private static final String USER = "manager";
    private static final double ANSWERED_MILLIS = 300;

    /** What a card of Oma työ has as long as its content is on its way. */
    private static final String BUSY = "\"key\":\"aria-busy\"";

    /** Where one comes from: a page as light as there is. */
    private static final String ELSEWHERE = "profile";

    /** A page, and what its answer holds once it is filled. */
    private record Opened(String path, String holds) {}

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public String subject() {
        return "lists, boards, matrix, search and Oma työ in a region of real size, by the interface's own protocol";
    }

    @Override
    public List<Measured> run(Bounds bounds) throws Exception {
        String host = TENANT.slug() + ".localhost";
        try (PohjaProcess process = PohjaProcess.filled(bounds, host)) {
            try (Server.Beside server = new Server.Beside(KeptDatabase.of(process.data()))) {
                (bounds.quick() ? RegionOfSize.small() : RegionOfSize.withoutCosts()).fill(server, TENANT);
                RegionOfSize.spread(server, TENANT, USER);
            }
            Visitor visitor = new Visitor(process.port(), host).signIn(USER);
            visitor.open(ELSEWHERE);
            List<Measured> lines = new ArrayList<>();
            for (Map.Entry<String, Step> step : steps(visitor).entrySet()) {
                lines.add(measured(step.getKey(), step.getValue(), bounds));
            }
            return lines;
        }
    }

    /** Asks for one thing and returns all that was answered. */
    @FunctionalInterface
    private interface Asking {

        String answered() throws IOException;
    }

    /** What is measured, and what goes before it that is not. */
    private record Step(Asking before, Asking measured) {}

    private static Map<String, Step> steps(Visitor visitor) {
        Map<String, Opened> pages = new LinkedHashMap<>();
        pages.put("list of projects", new Opened("projects", "MITTA-"));
        pages.put("list of measures", new Opened("measures", "Toimenpide "));
        pages.put("list of needs", new Opened("needs", "Tarve "));
        pages.put("board of measures", new Opened("measures/board", "Toimenpide "));
        pages.put("board of needs", new Opened("needs/board", "Tarve "));
        pages.put("matrix of commitments", new Opened("commitments", "MITTA-"));
        Asking elsewhere = () -> visitor.go(ELSEWHERE);
        Map<String, Step> steps = new LinkedHashMap<>();
        pages.forEach((what, page) ->
                steps.put(what, new Step(elsewhere, () -> holding(visitor.go(page.path()), page.holds()))));
        steps.put("Oma työ with its cards", new Step(elsewhere, () -> cards(visitor)));
        // What was searched stays open in its tab, so that each search has one of its own.
        steps.put("search, from opening it to what was found", new Step(() -> visitor.open(ELSEWHERE), () -> {
            String opened = visitor.press("shell-search");
            return opened + holding(visitor.type("vaadin-text-field", "kotihoito kuntoutus"), "Tarve ");
        }));
        return steps;
    }

    private static String holding(String answer, String wanted) throws IOException {
        if (!answer.contains(wanted)) {
            throw new IOException("The answer does not hold " + wanted);
        }
        return answer;
    }

    private static String cards(Visitor visitor) throws IOException {
        StringBuilder all = new StringBuilder(visitor.go(""));
        int coming = times(all, BUSY);
        while (coming > 0) {
            String more = visitor.look();
            coming -= times(more, BUSY);
            all.append(more);
        }
        return all.toString();
    }

    private static int times(CharSequence answer, String part) {
        return answer.toString().split(part, -1).length - 1;
    }

    private static Measured measured(String what, Step step, Bounds bounds) throws IOException {
        for (int at = 0; at < bounds.times(15, 3); at++) {
            step.before().answered();
            step.measured().answered();
        }
        List<Double> percentiles = new ArrayList<>();
        int characters = 0;
        for (int round = 0; round < bounds.times(3, 1); round++) {
            List<Double> millis = new ArrayList<>();
            for (int at = 0; at < bounds.times(40, 5); at++) {
                step.before().answered();
                long began = System.nanoTime();
                characters = step.measured().answered().length();
                millis.add((System.nanoTime() - began) / 1e6);
            }
            Samples sorted = new Samples(millis);
            percentiles.add(sorted.values().get((int) Math.ceil(millis.size() * 0.95) - 1));
        }
        return Measured.of(what + ", p95", "ms", new Samples(percentiles))
                .target(Target.atMost(ANSWERED_MILLIS))
                .note(characters / 1000 + " kB of answer");
    }
}
