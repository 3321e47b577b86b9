package fi.pohja.legislation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.DeniedException;
import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.AuditEvent;
import fi.pohja.audit.AuditLog;
import fi.pohja.deadline.Deadline;
import fi.pohja.deadline.DeadlineSource;
import fi.pohja.listing.Archived;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.organisation.OrganisationDraft;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.organisation.OrganisationKind;
import fi.pohja.organisation.Organisations;
import fi.pohja.organisation.Sector;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.problem.Violation;
import fi.pohja.programme.Measure;
import fi.pohja.programme.MeasureDraft;
import fi.pohja.programme.MeasureId;
import fi.pohja.programme.Measures;
import fi.pohja.programme.Project;
import fi.pohja.programme.ProjectDraft;
import fi.pohja.programme.ProjectKind;
import fi.pohja.programme.Projects;
import fi.pohja.spi.LocalizedText;
import fi.pohja.testkit.People;
import fi.pohja.testkit.TenantIsolationContract;
import fi.pohja.testkit.TwoTenants;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LegislationTest {

    private static final TwoTenants TENANTS = TwoTenants.shared();
    private static final SignedIn OFFICE =
            People.with(TENANTS, TwoTenants.LAPPI, "Lakeja seuraava", Role.PROGRAMME_MANAGER);
    private static final SignedIn READER = People.with(TwoTenants.LAPPI, Role.COUNCIL_MEMBER);

    private final LegalRequirements requirements = TENANTS.bean(LegalRequirements.class);
    private final LegalBases bases = TENANTS.bean(LegalBases.class);
    private final LocalDate today =
            LocalDate.ofInstant(TENANTS.bean(Clock.class).instant(), ZoneId.of("Europe/Helsinki"));

    private static void as(SignedIn user, Runnable work) {
        user.call(() -> {
            work.run();
            return true;
        });
    }

    private static LegalRequirementDraft bill(String title, String reference, RequirementState state) {
        return new LegalRequirementDraft(
                RequirementKind.BILL,
                LocalizedText.fi(title),
                reference,
                "",
                state,
                Optional.empty(),
                Optional.empty(),
                LocalizedText.fi("Tehtävät siirtyvät maakunnille"),
                List.of("S0-02"));
    }

    private static Project project() {
        return TENANTS.bean(Projects.class)
                .create(ProjectDraft.of(
                        ProjectKind.PROJECT,
                        "LAKI-" + UUID.randomUUID().toString().substring(0, 8),
                        LocalizedText.fi("Lakien varassa")));
    }

    private static Measure measure(Project project, Optional<OrganisationId> owner) {
        MeasureDraft plain = MeasureDraft.of(LocalizedText.fi("Järjestämismalli"));
        return TENANTS.bean(Measures.class)
                .create(
                        project.id(),
                        new MeasureDraft(
                                plain.subArea(),
                                plain.goals(),
                                plain.title(),
                                plain.description(),
                                plain.state(),
                                plain.light(),
                                plain.progress(),
                                plain.owner(),
                                owner,
                                plain.startOn(),
                                plain.dueOn(),
                                plain.sourceRefs()));
    }

    private static Measure measure() {
        return measure(project(), Optional.empty());
    }

    private LegalBasis link(LegalRequirement requirement, MeasureId measure) {
        return bases.link(requirement.id(), Optional.empty(), measure, LocalizedText.fi("Koko malli"));
    }

    private static List<String> fields(InvalidException refused) {
        return refused.violations().stream().map(Violation::field).sorted().toList();
    }

    private List<Deadline> due(LegalRequirement requirement) {
        return TENANTS.context().getBeansOfType(DeadlineSource.class).stream()
                .flatMap(source -> source.due(today.plusDays(60)).stream())
                .filter(deadline ->
                        deadline.subject().id().equals(requirement.id().value()))
                .toList();
    }

    @Test
    void aBillGoesToForceStepByStepAndEachStepIsInTheAudit() {
        as(OFFICE, () -> {
            LegalRequirement made =
                    requirements.create(bill("Askelin", "HE 1/2020 vp", RequirementState.BILL_PREPARED));
            assertEquals(
                    List.of("state"),
                    fields(assertThrows(
                            InvalidException.class,
                            () -> requirements.move(
                                    made.id(), made.version(), RequirementState.IN_FORCE, Optional.empty()))));
            LegalRequirement given = requirements.move(
                    made.id(), made.version(), RequirementState.BEFORE_PARLIAMENT, Optional.of(today.minusDays(9)));
            assertEquals(Optional.of(today.minusDays(9)), given.stateOn());
            assertThrows(
                    ChangedMeanwhileException.class,
                    () -> requirements.move(made.id(), made.version(), RequirementState.ADOPTED, Optional.empty()));
            LegalRequirement adopted =
                    requirements.move(made.id(), given.version(), RequirementState.ADOPTED, Optional.empty());
            LegalRequirement inForce =
                    requirements.move(made.id(), adopted.version(), RequirementState.IN_FORCE, Optional.empty());
            assertEquals(Optional.of(today), inForce.inForceOn(), "the day it came into force is known now");
            assertEquals(
                    List.of("state"),
                    fields(assertThrows(
                            InvalidException.class,
                            () -> requirements.change(
                                    made.id(),
                                    inForce.version(),
                                    inForce.draft()
                                            .in(RequirementState.LAPSED, Optional.empty(), inForce.inForceOn())))),
                    "what is in force cannot lapse");
            List<AuditEvent> history =
                    TENANTS.bean(AuditLog.class).history(made.id().value(), 0, 10);
            assertEquals(
                    List.of("STATE", "STATE", "STATE", "CREATED"),
                    history.stream().map(AuditEvent::action).toList());
        });
    }

    @Test
    void whenABillLapsesItsMeasuresAreToldOfUntilEachIsAssessed() {
        as(OFFICE, () -> {
            LegalRequirement made =
                    requirements.create(bill("Raukeava", "HE 2/2020 vp", RequirementState.BEFORE_PARLIAMENT));
            Measure first = measure();
            Measure second = measure();
            LegalBasis basis = link(made, first.id());
            link(made, second.id());
            LegalBasis early = bases.assess(
                    basis.id(), basis.version(), new EffectDraft(Effect.CONTINUES, LocalizedText.fi("Etenee")));
            assertEquals(List.of(), due(made));

            LegalRequirement now = requirements.open(made.id());
            LegalRequirement lapsed =
                    requirements.move(made.id(), now.version(), RequirementState.LAPSED, Optional.of(today));
            assertEquals(2, lapsed.unassessed(), "what was said of the bill does not hold for its end");
            assertEquals(2, due(lapsed).size());
            assertEquals(today.plusDays(30), due(lapsed).getFirst().on());
            assertTrue(bases.of(first.id()).getFirst().unassessed());

            assertEquals(
                    List.of("note"),
                    fields(assertThrows(
                            InvalidException.class,
                            () -> bases.assess(
                                    basis.id(), early.version(), new EffectDraft(Effect.ENDS, LocalizedText.none())))));
            LegalBasis assessed = bases.assess(
                    basis.id(),
                    early.version(),
                    new EffectDraft(Effect.CHANGES, LocalizedText.fi("Tulokset hyödynnetään seuraavassa hankkeessa")));
            assertFalse(assessed.unassessed());
            assertTrue(assessed.affected());
            assertEquals(1, due(lapsed).size());
            assertEquals(1, requirements.open(made.id()).unassessed());

            requirements.archive(lapsed.id(), requirements.open(lapsed.id()).version());
            assertEquals(List.of(), due(lapsed));
            assertEquals(List.of(), bases.of(first.id()));
        });
    }

    @Test
    void theOwnersOrganisationIsToldAndMayAssessButAnotherIsNot() {
        OrganisationId owner = OFFICE.call(() -> organisation("Omistaja"));
        OrganisationId other = OFFICE.call(() -> organisation("Toinen"));
        LegalBasis[] basis = new LegalBasis[1];
        LegalRequirement[] made = new LegalRequirement[1];
        as(OFFICE, () -> {
            made[0] = requirements.create(bill("Peruttu", "", RequirementState.WITHDRAWN));
            basis[0] = link(made[0], measure(project(), Optional.of(owner)).id());
        });
        as(actingFor(owner), () -> {
            assertEquals(1, due(made[0]).size());
            assertTrue(bases.mayAssess(basis[0]));
            bases.assess(
                    basis[0].id(),
                    basis[0].version(),
                    new EffectDraft(Effect.ENDS, LocalizedText.fi("Ei enää tarpeen")));
            assertEquals(List.of(), due(made[0]));
            assertThrows(DeniedException.class, () -> bases.unlink(basis[0].id(), 2));
        });
        as(actingFor(other), () -> {
            assertFalse(bases.mayAssess(basis[0]));
            assertThrows(
                    DeniedException.class,
                    () -> bases.assess(
                            basis[0].id(), 2, new EffectDraft(Effect.ENDS, LocalizedText.fi("Toisen puolesta"))));
        });
    }

    private static OrganisationId organisation(String name) {
        return TENANTS.bean(Organisations.class)
                .create(OrganisationDraft.of(OrganisationKind.NGO, Sector.THIRD, LocalizedText.fi(name)))
                .id();
    }

    private static SignedIn actingFor(OrganisationId organisation) {
        return People.with(
                TENANTS, TwoTenants.LAPPI, "Omistajan väki", Role.PROFESSIONAL, Optional.of(organisation.value()));
    }

    @Test
    void onlyMeasuresInUseOfProjectsInUseAreLinkedAndEachOnce() {
        as(OFFICE, () -> {
            LegalRequirement made = requirements.create(bill("Liitokset", "", RequirementState.BILL_PREPARED));
            Measure measure = measure();
            LegalBasis basis = link(made, measure.id());
            assertEquals(
                    List.of("measure"), fields(assertThrows(InvalidException.class, () -> link(made, measure.id()))));
            assertEquals(
                    List.of("measure"),
                    fields(assertThrows(InvalidException.class, () -> link(made, new MeasureId(UUID.randomUUID())))));
            Project over = project();
            Measure gone = measure(over, Optional.empty());
            TENANTS.bean(Projects.class).archive(over.id(), over.version());
            assertThrows(InvalidException.class, () -> link(made, gone.id()), "its project is archived");
            assertEquals(1, requirements.open(made.id()).measures());
            LegalBasis changed = bases.change(basis.id(), basis.version(), LocalizedText.fi("Aikataulu"));
            bases.unlink(basis.id(), changed.version());
            assertEquals(List.of(), bases.of(made.id()));
            assertThrows(NotFoundException.class, () -> bases.open(basis.id()));
        });
    }

    @Test
    void listsAreNarrowedByStateKindAndWords() {
        as(OFFICE, () -> {
            LegalRequirement lapsed =
                    requirements.create(bill("Suodatettava", "HE 777/2020 vp", RequirementState.LAPSED));
            LegalRequirement open =
                    requirements.create(bill("Suodatettava", "HE 778/2020 vp", RequirementState.BILL_PREPARED));
            assertEquals(List.of(lapsed.id()), listed("777/2020", Set.of(), Set.of()));
            assertEquals(List.of(open.id()), listed("suodatettava", Set.of(RequirementState.BILL_PREPARED), Set.of()));
            assertEquals(List.of(), listed("suodatettava", Set.of(), Set.of(RequirementKind.ACT)));
        });
    }

    private List<LegalRequirementId> listed(String text, Set<RequirementState> states, Set<RequirementKind> kinds) {
        return requirements
                .list(
                        new LegalRequirements.Filter(text, states, kinds, Archived.CURRENT),
                        Order.ascending(LegalRequirements.Sort.REFERENCE),
                        Slice.first())
                .items()
                .stream()
                .map(LegalRequirement::id)
                .toList();
    }

    @Test
    void faultsAreSaidAtOnceAndReadersOnlyRead() {
        as(OFFICE, () -> {
            LegalRequirementDraft wrong = new LegalRequirementDraft(
                    RequirementKind.ACT,
                    LocalizedText.none(),
                    "x".repeat(101),
                    "ei osoite",
                    RequirementState.IN_FORCE,
                    Optional.empty(),
                    Optional.empty(),
                    LocalizedText.none(),
                    List.of());
            assertEquals(
                    List.of("inForceOn", "link", "reference", "title"),
                    fields(assertThrows(InvalidException.class, () -> requirements.create(wrong))));
        });
        as(READER, () -> {
            requirements.list(
                    LegalRequirements.Filter.text(""), Order.ascending(LegalRequirements.Sort.STATE), Slice.first());
            assertThrows(
                    DeniedException.class,
                    () -> requirements.create(LegalRequirementDraft.of(LocalizedText.fi("Lukijan laki"))));
        });
    }

    @Nested
    class Isolation extends TenantIsolationContract<LegalRequirementId> {

        @Override
        protected LegalRequirementId create() {
            return requirements
                    .create(LegalRequirementDraft.of(LocalizedText.fi("Eristetty")))
                    .id();
        }

        @Override
        protected boolean listed(LegalRequirementId id) {
            return requirements
                    .list(
                            LegalRequirements.Filter.text("Eristetty"),
                            Order.ascending(LegalRequirements.Sort.TITLE),
                            Slice.first())
                    .items()
                    .stream()
                    .anyMatch(row -> row.id().equals(id));
        }

        @Override
        protected Optional<?> find(LegalRequirementId id) {
            return requirements.find(id);
        }

        @Override
        protected void change(LegalRequirementId id) {
            requirements.change(id, 1, LegalRequirementDraft.of(LocalizedText.fi("Vieras")));
        }

        @Override
        protected void takeAway(LegalRequirementId id) {
            requirements.archive(id, 1);
        }
    }
}
