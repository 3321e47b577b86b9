package fi.pohja.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.DeniedException;
import fi.pohja.access.Role;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.InvalidException;
import fi.pohja.programme.Goal;
import fi.pohja.programme.GoalDraft;
import fi.pohja.programme.GoalId;
import fi.pohja.programme.GoalKind;
import fi.pohja.programme.GoalState;
import fi.pohja.programme.Goals;
import fi.pohja.programme.ProjectDraft;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.ProjectKind;
import fi.pohja.programme.Projects;
import fi.pohja.spi.LocalizedText;
import fi.pohja.testkit.People;
import fi.pohja.testkit.ReferenceData;
import fi.pohja.testkit.TenantIsolationContract;
import fi.pohja.testkit.TwoTenants;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Indicators, observations, targets and conditions as they are stored. */
class IndicatorsTest {

    private static final TwoTenants TENANTS = TwoTenants.shared();
    private static final Indicators INDICATORS = TENANTS.bean(Indicators.class);
    private static final Targets TARGETS = TENANTS.bean(Targets.class);

    private static final AtomicInteger CODES = new AtomicInteger();

    @BeforeAll
    static void reference() {
        ReferenceData.enter(TENANTS);
    }

    private static <T> T inLappi(ScopedValue.CallableOp<T, RuntimeException> work) {
        return People.administrator(TwoTenants.LAPPI).<T, RuntimeException>call(work);
    }

    private static IndicatorDraft draft(String title) {
        return IndicatorDraft.of(
                LocalizedText.fi(title), LocalizedText.fi("€/asukas"), Direction.LOWER_BETTER, "THL, Sotkanet.fi");
    }

    private static Indicator indicator(String... valuesFrom2018) {
        Indicator made = INDICATORS.create(draft("Kustannukset " + UUID.randomUUID()));
        List<Observation> observations = IntStream.range(0, valuesFrom2018.length)
                .mapToObj(i -> Observation.observed("21", 2018 + i, new BigDecimal(valuesFrom2018[i])))
                .toList();
        return INDICATORS.observe(made.id(), made.version(), observations);
    }

    private static ProjectId project() {
        return TENANTS.bean(Projects.class)
                .create(ProjectDraft.of(
                        ProjectKind.PROJECT, "I-" + CODES.incrementAndGet(), LocalizedText.fi("Mitattava hanke")))
                .id();
    }

    private static Goal goal(ProjectId project, String number, Optional<String> national) {
        return TENANTS.bean(Goals.class)
                .create(
                        project,
                        new GoalDraft(
                                Optional.empty(),
                                Optional.empty(),
                                national,
                                GoalKind.REGIONAL,
                                number,
                                LocalizedText.fi("Tavoite " + number),
                                LocalizedText.none(),
                                GoalState.ACTIVE,
                                List.of()));
    }

    private static TargetRule atMost(GoalId goal, Indicator indicator, String limit, int year) {
        return TARGETS.create(
                goal,
                TargetRuleDraft.level(
                        Optional.of(indicator.id()), "21", Comparison.AT_MOST, new BigDecimal(limit), year));
    }

    @Nested
    class OfIndicators extends TenantIsolationContract<IndicatorId> {

        @Override
        protected IndicatorId create() {
            return INDICATORS.create(draft("Eristetty")).id();
        }

        @Override
        protected boolean listed(IndicatorId id) {
            return INDICATORS
                    .list(Indicators.Filter.everything(), Order.ascending(Indicators.Sort.TITLE), Slice.first())
                    .items()
                    .stream()
                    .anyMatch(row -> row.id().equals(id));
        }

        @Override
        protected Optional<?> find(IndicatorId id) {
            return INDICATORS.find(id);
        }

        @Override
        protected void change(IndicatorId id) {
            INDICATORS.change(id, 1, draft("Vieras"));
        }

        @Override
        protected void takeAway(IndicatorId id) {
            INDICATORS.archive(id, 1);
        }
    }

    @Test
    void observationsAreKeptPerRegionAndYearAndMissingIsNotZero() {
        Indicator stored = inLappi(() -> {
            Indicator made = indicator("100.5", "0");
            return INDICATORS.observe(
                    made.id(),
                    made.version(),
                    List.of(Observation.missing("21", 2020), Observation.observed("FI", 2018, BigDecimal.TEN)));
        });

        assertEquals(
                List.of(
                        Observation.observed("21", 2018, new BigDecimal("100.5")),
                        Observation.observed("21", 2019, new BigDecimal("0")),
                        Observation.missing("21", 2020),
                        Observation.observed("FI", 2018, new BigDecimal("10"))),
                stored.observations());
    }

    @Test
    void theSameNumbersAgainChangeNothing() {
        inLappi(() -> {
            Indicator made = indicator("100", "104");

            Indicator again = INDICATORS.observe(
                    made.id(), made.version(), List.of(Observation.observed("21", 2018, new BigDecimal("100.00"))));

            assertEquals(made.version(), again.version());
            return true;
        });
    }

    @Test
    void whoeverSawAnOlderVersionOverwritesNothing() {
        inLappi(() -> {
            Indicator made = indicator("100");
            INDICATORS.observe(made.id(), made.version(), List.of(Observation.missing("21", 2019)));

            assertThrows(
                    ChangedMeanwhileException.class,
                    () -> INDICATORS.observe(made.id(), made.version(), List.of(Observation.missing("21", 2020))));
            return true;
        });
    }

    @Test
    void faultsOfAnObservationAreSaid() {
        inLappi(() -> {
            Indicator made = indicator("100");
            InvalidException invalid = assertThrows(
                    InvalidException.class,
                    () -> INDICATORS.observe(
                            made.id(),
                            made.version(),
                            List.of(new Observation(
                                    "99", 1700, Optional.empty(), ObservationStatus.OBSERVED, LocalizedText.none()))));

            assertEquals(
                    List.of("region unknown", "value required", "year between"),
                    invalid.violations().stream()
                            .map(fault -> fault.field() + " " + fault.code())
                            .sorted()
                            .toList());
            return true;
        });
    }

    @Test
    void whoMayOnlyReadChangesNothing() {
        Indicator made = inLappi(() -> indicator("100"));

        assertThrows(
                DeniedException.class,
                () -> People.with(TwoTenants.LAPPI, Role.COUNCIL_MEMBER)
                        .call(() -> INDICATORS.observe(made.id(), made.version(), List.of())));
    }

    @Test
    void anIndicatorThatTargetsRestOnStays() {
        inLappi(() -> {
            Indicator made = indicator("100");
            atMost(goal(project(), "1", Optional.empty()).id(), made, "90", 2018);

            assertEquals(1, INDICATORS.open(made.id()).targets());
            assertThrows(InvalidException.class, () -> INDICATORS.archive(made.id(), made.version()));
            return true;
        });
    }

    @Test
    void aTargetIsAssessedFromItsObservations() {
        inLappi(() -> {
            ProjectId project = project();
            Goal goal = goal(project, "1", Optional.empty());
            atMost(goal.id(), indicator("100", "80"), "90", 2019);

            GoalAssessment assessed = TARGETS.assess(project).getFirst();

            assertEquals(Outcome.MET, assessed.outcome());
            assertEquals(1, assessed.rules().size());
            return true;
        });
    }

    @Test
    void aNationalConditionHoldsForTheProjectsGoalsThatServeIt() {
        inLappi(() -> {
            ProjectId project = project();
            Goal availability = goal(project, "A", Optional.of(ReferenceData.AVAILABILITY));
            Goal costs = goal(project, "B", Optional.of(ReferenceData.COSTS));
            atMost(availability.id(), indicator("100"), "90", 2018);
            atMost(costs.id(), indicator("100"), "900", 2018);

            List<GoalAssessment> assessed = TARGETS.assess(project);

            assertEquals(Outcome.NOT_MET, assessed.getFirst().outcome());
            assertEquals(Outcome.NOT_ASSESSED, assessed.getLast().outcome());
            assertEquals(List.of(availability.id()), assessed.getLast().conditions());
            return true;
        });
    }

    @Test
    void conditionsOfOnesOwnCloseNoCircle() {
        inLappi(() -> {
            ProjectId project = project();
            Goal first = goal(project, "1", Optional.empty());
            Goal second = goal(project, "2", Optional.empty());
            Goal elsewhere = goal(project(), "1", Optional.empty());
            TARGETS.setConditions(second.id(), List.of(first.id()));

            assertEquals(List.of(first.id()), TARGETS.conditions(second.id()));
            assertThrows(InvalidException.class, () -> TARGETS.setConditions(first.id(), List.of(second.id())));
            assertThrows(InvalidException.class, () -> TARGETS.setConditions(first.id(), List.of(elsewhere.id())));
            return true;
        });
    }

    @Test
    void aTargetThatCannotBeAssessedIsRefusedWithEveryReason() {
        inLappi(() -> {
            Goal goal = goal(project(), "1", Optional.empty());
            TargetRuleDraft growth = new TargetRuleDraft(
                    Optional.of(indicator("100").id()),
                    "21",
                    TargetKind.GROWTH_RATE_FACTOR,
                    Comparison.AT_LEAST,
                    Optional.of(new BigDecimal("11")),
                    Optional.of(2018),
                    Optional.of(2018),
                    2018,
                    0,
                    List.of(),
                    BigDecimal.ZERO,
                    LocalizedText.none(),
                    List.of());

            InvalidException invalid = assertThrows(InvalidException.class, () -> TARGETS.create(goal.id(), growth));

            assertEquals(
                    List.of(
                            "baselineTo target.baseline.growth",
                            "comparison target.factor",
                            "fromYear target.after.baseline",
                            "sustainedYears between",
                            "value between"),
                    invalid.violations().stream()
                            .map(fault -> fault.field() + " " + fault.code())
                            .sorted()
                            .toList());
            return true;
        });
    }

    @Test
    void aTargetTakenOutIsGoneAndAnotherTenantNeverSawIt() {
        TargetRule made =
                inLappi(() -> atMost(goal(project(), "1", Optional.empty()).id(), indicator("100"), "90", 2018));

        assertTrue(People.administrator(TwoTenants.POHJOIS_SAVO)
                .<Optional<TargetRule>, RuntimeException>call(() -> TARGETS.find(made.id()))
                .isEmpty());
        inLappi(() -> {
            TARGETS.remove(made.id(), made.version());
            assertTrue(TARGETS.find(made.id()).isEmpty());
            return true;
        });
    }
}
