package fi.pohja.bench;

import fi.pohja.access.SignedIn;
import fi.pohja.bench.Measured.Target;
import fi.pohja.programme.MeasureDraft;
import fi.pohja.programme.Measures;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.Projects;
import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.TenantId;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.HdrHistogram.ConcurrentHistogram;

/** People at work in the interface: how long the server takes for each step, and how many people a core bears. */
final class UiBenchmark implements Benchmark {

    private static final String USER = "manager";
    private static final double BOUND_MILLIS = 50;
    private static final double P95 = 95;

    /** What one person does: a step in so many seconds. */
    private static final int SECONDS_BETWEEN_STEPS = 10;

    private static final double CALM = 8;
    private static final double STEEPNESS = 1.4;
    private static final double MOST_PER_SECOND = 400;

    @Override
    public String name() {
        return "ui";
    }

    @Override
    public String subject() {
        return "people at work in the interface: pages, a filter, an edit, by its own protocol";
    }

    @Override
    public List<Measured> run(Bounds bounds) throws Exception {
        try (PohjaProcess process = PohjaProcess.filled(bounds, "lappi.localhost")) {
            List<Person> people = people(bounds, process);
            Crowd crowd = new Crowd(people);
            OpenLoop.during(bounds.times(20, 3), 2 * CALM, crowd::step);
            crowd.forget();
            List<Double> calm = new ArrayList<>();
            List<Double> most = new ArrayList<>();
            for (int round = 0; round < bounds.times(3, 1); round++) {
                calm.add(answered(OpenLoop.during(bounds.times(15, 4), CALM, crowd::step)));
            }
            List<Measured> lines = new ArrayList<>();
            lines.add(Measured.of("p95 of a request, " + Math.round(CALM) + " a second", "ms", new Samples(calm))
                    .target(Target.atMost(BOUND_MILLIS)));
            crowd.steps()
                    .forEach((step, micros) -> lines.add(
                            Measured.of("p95, " + step, "ms", Samples.of(micros.getValueAtPercentile(P95) / 1000.0))));
            for (int round = 0; round < bounds.times(3, 1); round++) {
                most.add(mostPerSecond(bounds, crowd));
            }
            int cores = Runtime.getRuntime().availableProcessors();
            lines.add(Measured.of(
                            "people a core bears with p95 within " + Math.round(BOUND_MILLIS) + " ms",
                            "",
                            new Samples(most.stream()
                                    .map(rate -> rate * SECONDS_BETWEEN_STEPS / cores)
                                    .toList()))
                    .note("each does a step every " + SECONDS_BETWEEN_STEPS
                            + " s; those who ask run on the same cores, so a core of its own bears more"));
            return lines;
        }
    }

    private static double answered(OpenLoop.Answers answers) throws IOException {
        if (answers.failed() > 0) {
            throw new IOException(answers.failed() + " steps failed");
        }
        return answers.milliseconds(P95);
    }

    /** The rate at which the bound is reached, between the last that kept to it and the first that did not. */
    private static double mostPerSecond(Bounds bounds, Crowd crowd) throws InterruptedException, IOException {
        double kept = 0;
        double keptMillis = 0;
        for (double rate = CALM; rate <= MOST_PER_SECOND; rate *= STEEPNESS) {
            double millis = answered(OpenLoop.during(bounds.times(6, 2), rate, crowd::step));
            if (millis > BOUND_MILLIS) {
                return kept + (rate - kept) * (BOUND_MILLIS - keptMillis) / (millis - keptMillis);
            }
            kept = rate;
            keptMillis = millis;
        }
        return kept;
    }

    private static List<Person> people(Bounds bounds, PohjaProcess process) throws IOException {
        int each = bounds.times(3, 2);
        List<Person> people = new ArrayList<>();
        try (ApplicationContext server = KeptDatabase.server(KeptDatabase.of(process.data()))) {
            for (String tenant : bounds.servedTenants()) {
                for (String measure : measures(server, new TenantId(tenant), each)) {
                    people.add(new Person(new Visitor(process.port(), tenant + ".localhost"), measure));
                }
            }
        }
        return people;
    }

    /** One for each person, so that nobody finds theirs changed by somebody else. */
    private static List<String> measures(ApplicationContext server, TenantId tenant, int number) {
        return SignedIn.unattended(tenant, () -> {
            ProjectId project = GrantLedger.project(server.getBean(Projects.class), "NÄYTTÖ");
            return IntStream.range(0, number)
                    .mapToObj(at -> server.getBean(Measures.class)
                            .create(project, MeasureDraft.of(LocalizedText.fi("Koetoimenpide " + at))))
                    .map(made -> made.id().value().toString())
                    .toList();
        });
    }

    /** Somebody signed in with one tab, who does the same round of steps again and again, one at a time. */
    private static final class Person {

        private static final int FIRST_STEP = 1;
        private static final int LAST_STEP = 7;

        private final Visitor visitor;
        private final String measure;
        private int at = -1;
        private int edits;

        Person(Visitor visitor, String measure) {
            this.visitor = visitor;
            this.measure = measure;
        }

        /** Does the next step and tells which it was. */
        synchronized String step() throws IOException {
            int now = at;
            at = now == LAST_STEP ? FIRST_STEP : now + 1;
            return switch (now) {
                case -1 -> {
                    visitor.signIn(USER);
                    yield "signing in";
                }
                case 0 -> {
                    visitor.open("");
                    yield "opening a tab";
                }
                case 1 -> {
                    visitor.go("projects");
                    yield "list of projects";
                }
                case 2 -> {
                    visitor.type("vaadin-text-field", "hanke " + edits);
                    yield "filter";
                }
                case 3 -> {
                    visitor.go("");
                    yield "my work";
                }
                case 4 -> {
                    visitor.go("measures/" + measure);
                    yield "a measure";
                }
                case 5 -> {
                    visitor.press();
                    yield "edit: the form";
                }
                case 6 -> {
                    edits++;
                    visitor.type("vaadin-integer-field", String.valueOf(edits % 20 * 5));
                    yield "edit: typing";
                }
                default -> {
                    visitor.press();
                    yield "edit: storing";
                }
            };
        }
    }

    /** All of them, taking turns. */
    private static final class Crowd {

        private final List<Person> people;
        private final AtomicInteger turn = new AtomicInteger();
        private final Map<String, ConcurrentHistogram> steps = new ConcurrentHashMap<>();

        Crowd(List<Person> people) throws IOException {
            this.people = people;
            // Signing in and opening a tab for all, outside any clock but their own; then each begins somewhere else.
            for (int round = 0; round < 2; round++) {
                for (int at = 0; at < people.size(); at++) {
                    step();
                }
            }
            for (int at = 0; at < people.size(); at++) {
                for (int ahead = at % Person.LAST_STEP; ahead > 0; ahead--) {
                    people.get(at).step();
                }
            }
        }

        void step() throws IOException {
            Person person = people.get(turn.getAndIncrement() % people.size());
            long began = System.nanoTime();
            String step = person.step();
            steps.computeIfAbsent(step, any -> new ConcurrentHistogram(3))
                    .recordValue((System.nanoTime() - began) / 1000);
        }

        /** Forgets what was measured of the steps; signing in and opening are done once and kept. */
        void forget() {
            steps.keySet().removeIf(step -> !step.equals("signing in") && !step.equals("opening a tab"));
        }

        Map<String, ConcurrentHistogram> steps() {
            return new LinkedHashMap<>(new java.util.TreeMap<>(steps));
        }
    }
}
