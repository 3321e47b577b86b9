package fi.pohja.need;

import static fi.pohja.need.NeedFixtures.TENANTS;
import static fi.pohja.need.NeedFixtures.as;
import static fi.pohja.need.NeedFixtures.asOffice;
import static fi.pohja.need.NeedFixtures.organisation;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.DeniedException;
import fi.pohja.access.Role;
import fi.pohja.listing.Archived;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.Scope;
import fi.pohja.testkit.People;
import fi.pohja.testkit.TwoTenants;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ServiceProcessesTest {

    private final Needs needs = TENANTS.bean(Needs.class);
    private final ServiceProcesses processes = TENANTS.bean(ServiceProcesses.class);
    private final String service = "hoitoketju " + UUID.randomUUID();

    private Need told(NeedKind kind, Optional<OrganisationId> unit, String step) {
        return needs.open(needs.capture(new NeedDraft(
                        kind,
                        LocalizedText.fi("Tieto ei kulje"),
                        LocalizedText.none(),
                        unit,
                        service,
                        step,
                        Optional.empty(),
                        NeedSource.FEEDBACK,
                        Optional.empty(),
                        List.of()))
                .need()
                .id());
    }

    private List<ProcessStep> own() {
        return processes.steps().stream()
                .filter(step -> step.service().equals(service))
                .toList();
    }

    @Test
    void aStepThatSeveralUnitsCallABottleneckStandsFirst() {
        asOffice(() -> {
            OrganisationId hospital = organisation("Keskussairaala", Optional.empty());
            OrganisationId home = organisation("Kotihoito", Optional.empty());
            told(NeedKind.BOTTLENECK, Optional.of(hospital), "ajanvaraus");
            told(NeedKind.BOTTLENECK, Optional.of(hospital), "ajanvaraus");
            told(NeedKind.BOTTLENECK, Optional.of(hospital), "ajanvaraus");
            told(NeedKind.NEED, Optional.of(home), "ajanvaraus");
            Need one = told(NeedKind.BOTTLENECK, Optional.of(hospital), "kotiutus");
            Need other = told(NeedKind.BOTTLENECK, Optional.of(home), "kotiutus");
            told(NeedKind.BOTTLENECK, Optional.empty(), "kotiutus");

            List<ProcessStep> steps = own();
            assertEquals(
                    List.of("kotiutus", "ajanvaraus"),
                    steps.stream().map(ProcessStep::processStep).toList());
            assertTrue(steps.getFirst().betweenUnits());
            assertEquals(3, steps.getFirst().bottlenecks());
            assertEquals(
                    List.of(hospital, home),
                    steps.getFirst().held().stream()
                            .map(felt -> felt.unit().orElseThrow().id())
                            .toList());
            assertEquals(Optional.empty(), steps.getFirst().units().getLast().unit());
            assertFalse(steps.getLast().betweenUnits());
            assertEquals(3, steps.getLast().bottlenecks());
            assertEquals(1, steps.getLast().needs());

            needs.merge(one.id(), List.of(other.id()));
            assertTrue(own().getFirst().betweenUnits(), "what was merged is still felt by the unit that told it");
            assertEquals(
                    Set.of(one.id(), other.id()),
                    Set.copyOf(needs
                            .list(
                                    new Needs.Filter(
                                            "",
                                            Set.of(),
                                            Set.of(),
                                            Set.of(),
                                            Optional.empty(),
                                            Optional.empty(),
                                            service,
                                            "kotiutus",
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.empty(),
                                            true,
                                            Archived.CURRENT),
                                    Order.ascending(Needs.Sort.NUMBER),
                                    Slice.first())
                            .items()
                            .stream()
                            .filter(row -> row.organisation().isPresent())
                            .map(NeedRow::id)
                            .toList()));

            Need rejected = needs.open(one.id());
            needs.move(rejected.id(), rejected.version(), NeedState.REJECTED, LocalizedText.fi("Hoidettu toisin"));
            assertEquals(
                    List.of(1, 3),
                    own().stream().map(ProcessStep::bottlenecks).sorted().toList(),
                    "what was merged goes with the need that stands for it");
        });
    }

    @Test
    void anotherTenantsStepsAreNotThereAndNobodySignedInSeesNone() {
        asOffice(() -> told(NeedKind.BOTTLENECK, Optional.empty(), "kotiutus"));
        as(People.with(TwoTenants.POHJOIS_SAVO, Role.PARTNER_VIEWER), () -> assertEquals(List.of(), own()));
        Scope.of(TwoTenants.LAPPI).run(() -> assertThrows(DeniedException.class, processes::steps));
    }
}
