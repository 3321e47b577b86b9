package fi.pohja.commitment;

import static fi.pohja.commitment.Region.bean;
import static fi.pohja.commitment.Region.decided;
import static fi.pohja.commitment.Region.municipality;
import static fi.pohja.commitment.Region.project;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.DeniedException;
import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.Subject;
import fi.pohja.deadline.Deadline;
import fi.pohja.deadline.DeadlineSource;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.programme.Project;
import fi.pohja.search.Search;
import fi.pohja.testkit.People;
import fi.pohja.testkit.TenantIsolationContract;
import fi.pohja.testkit.TwoTenants;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class CommitmentsTest {

    private final Commitments commitments = bean(Commitments.class);
    private final SignedIn office = People.with(TwoTenants.LAPPI, Role.PROJECT_MANAGER);

    private static List<String> faults(Executable work) {
        return assertThrows(InvalidException.class, work).violations().stream()
                .map(fault -> fault.field() + " " + fault.code())
                .toList();
    }

    @Test
    void aCommitmentGoesFromPreparedToRegisteredAndTheRegionIsCovered() {
        office.call(() -> {
            Project project = project();
            Commitment prepared = commitments.create(project.id(), CommitmentDraft.of(municipality("148")));
            assertEquals(CommitmentState.PREPARED, prepared.state());
            assertEquals(
                    List.of("decidingBody commitment.decision", "decidedOn commitment.decision"),
                    faults(() -> commitments.transition(prepared.id(), prepared.version(), CommitmentState.DECIDED)));
            Commitment filled =
                    commitments.change(prepared.id(), prepared.version(), decided(municipality("148"), List.of()));
            Commitment decided = commitments.transition(filled.id(), filled.version(), CommitmentState.DECIDED);
            Commitment registered = commitments.transition(decided.id(), decided.version(), CommitmentState.REGISTERED);

            CommitmentMatrix matrix = commitments.matrix();
            CommitmentMatrix.Coverage coverage = matrix.coverage(project.id());
            assertEquals(1, coverage.registered());
            assertEquals(3, coverage.municipalities());
            assertEquals(33, coverage.percent());
            assertEquals(7_152 * 100 / (7_152 + 1_781 + 3_630), coverage.percentOfResidents());
            assertFalse(coverage.whole());
            assertEquals(
                    List.of("state transition"),
                    faults(() ->
                            commitments.transition(registered.id(), registered.version(), CommitmentState.PREPARED)));
            assertEquals(
                    List.of(" commitment.registered"),
                    faults(() -> commitments.remove(registered.id(), registered.version())));
            return true;
        });
    }

    @Test
    void theOfficeRegistersWhatIsDecidedAllOrNone() {
        office.call(() -> {
            Project project = project();
            for (String code : List.of("148", "047")) {
                commitments.create(
                        project.id(),
                        Optional.empty(),
                        CommitmentState.DECIDED,
                        decided(municipality(code), List.of()));
            }
            List<Commitment> waiting = commitments.decided().stream()
                    .filter(commitment -> commitment.project().id().equals(project.id()))
                    .toList();
            assertEquals(2, waiting.size());
            Commitment second = waiting.getLast();
            commitments.transition(second.id(), second.version(), CommitmentState.PREPARED);
            assertThrows(ChangedMeanwhileException.class, () -> commitments.register(waiting));
            assertEquals(
                    CommitmentState.DECIDED,
                    commitments.open(waiting.getFirst().id()).state());

            commitments.register(List.of(waiting.getFirst()));
            assertEquals(
                    CommitmentState.REGISTERED,
                    commitments.open(waiting.getFirst().id()).state());
            return true;
        });
        assertThrows(
                DeniedException.class,
                () -> People.with(TwoTenants.LAPPI, Role.CONTROLLER).call(commitments::decided));
    }

    @Test
    void aDecisionOfADayThatHasNotComeIsRefused() {
        office.call(() -> {
            CommitmentDraft draft = decided(municipality("148"), List.of());
            LocalDate tomorrow = LocalDate.ofInstant(bean(Clock.class).instant(), ZoneId.of("Europe/Helsinki"))
                    .plusDays(1);
            CommitmentDraft ahead = new CommitmentDraft(
                    draft.organisation(),
                    draft.municipalities(),
                    draft.decidingBody(),
                    Optional.of(tomorrow),
                    draft.section(),
                    draft.personMonths(),
                    draft.note(),
                    draft.services(),
                    draft.dueOn(),
                    draft.illustrative(),
                    draft.sourceRefs());
            Project project = project();
            assertEquals(
                    List.of("decidedOn commitment.ahead"),
                    faults(() -> commitments.create(project.id(), Optional.empty(), CommitmentState.DECIDED, ahead)));
            assertEquals(
                    CommitmentState.PREPARED,
                    commitments.create(project.id(), ahead).state());
            return true;
        });
    }

    @Test
    void aJointAuthorityCommitsForItsMembersAndNobodyTwice() {
        office.call(() -> {
            Project project = project();
            OrganisationId authority = Region.authority();
            List<OrganisationId> members = List.of(municipality("148"), municipality("047"), municipality("976"));
            assertEquals(
                    List.of("municipalities commitment.whom"),
                    faults(() -> commitments.create(project.id(), CommitmentDraft.of(authority))));

            Commitment made = commitments.create(
                    project.id(), Optional.empty(), CommitmentState.REGISTERED, decided(authority, members));

            assertEquals(3, made.municipalities().size());
            CommitmentMatrix matrix = commitments.matrix();
            assertTrue(matrix.coverage(project.id()).whole());
            assertEquals(100, matrix.coverage(project.id()).percent());
            CommitmentMatrix.Cell cell = Objects.requireNonNull(
                    matrix.cells().get(new CommitmentMatrix.Place(municipality("047"), project.id())));
            assertEquals(authority, cell.by().orElseThrow().id());
            assertEquals(
                    List.of("municipalities commitment.taken"),
                    faults(() -> commitments.create(project.id(), CommitmentDraft.of(municipality("047")))));
            assertEquals(
                    List.of(made.id()),
                    commitments.ofOrganisation(municipality("976")).stream()
                            .filter(one -> one.project().id().equals(project.id()))
                            .map(Commitment::id)
                            .toList());
            return true;
        });
    }

    @Test
    void aMunicipalContactFillsInTheirOwnAndTheOfficeRegisters() {
        Project project = office.call(Region::project);
        OrganisationId inari = office.call(() -> municipality("148"));
        Commitment own = office.call(() -> commitments.create(project.id(), CommitmentDraft.of(inari)));
        Commitment others =
                office.call(() -> commitments.create(project.id(), CommitmentDraft.of(municipality("976"))));
        SignedIn contact = People.with(TwoTenants.LAPPI, Role.MUNICIPAL_CONTACT, "fi", Optional.of(inari.value()));

        Commitment filled = contact.call(() -> commitments.change(own.id(), own.version(), decided(inari, List.of())));
        Commitment decided =
                contact.call(() -> commitments.transition(filled.id(), filled.version(), CommitmentState.DECIDED));

        assertEquals(
                Set.of(CommitmentState.PREPARED, CommitmentState.DECLINED),
                contact.call(() -> commitments.allowedTransitions(decided)));
        assertThrows(
                DeniedException.class,
                () -> contact.call(
                        () -> commitments.transition(decided.id(), decided.version(), CommitmentState.REGISTERED)));
        assertThrows(
                DeniedException.class,
                () -> contact.call(() -> commitments.change(others.id(), others.version(), CommitmentDraft.of(inari))));
        assertThrows(
                DeniedException.class,
                () -> contact.call(() -> commitments.create(project.id(), CommitmentDraft.of(inari))));
    }

    @Test
    void whatIsMissingIsDueForTheOfficeAndForWhoOwesIt() {
        Project project = office.call(Region::project);
        OrganisationId inari = office.call(() -> municipality("148"));
        LocalDate due = LocalDate.of(2021, 3, 31);
        Commitment asked = office.call(
                () -> bean(CommitmentRequests.class).request(project.id(), inari, "kirjaamo@inari.example", "fi", due));
        SignedIn contact = People.with(TwoTenants.LAPPI, Role.MUNICIPAL_CONTACT, "fi", Optional.of(inari.value()));
        SignedIn viewer = People.with(TwoTenants.LAPPI, Role.PARTNER_VIEWER);

        assertEquals(List.of("MISSING_COMMITMENT"), kinds(office, asked, due));
        assertEquals(List.of("GIVE_COMMITMENT"), kinds(contact, asked, due));
        assertEquals(List.of(), kinds(viewer, asked, due));
        assertEquals(List.of(), kinds(office, asked, due.minusDays(1)));
    }

    private static List<String> kinds(SignedIn user, Commitment commitment, LocalDate until) {
        return user.call(() -> Region.TENANTS.context().getBeansOfType(DeadlineSource.class).stream()
                .flatMap(source -> source.due(until).stream())
                .filter(deadline ->
                        deadline.subject().id().equals(commitment.id().value()))
                .map(Deadline::kind)
                .toList());
    }

    @Test
    void aCommitmentIsFoundByItsProvider() {
        office.call(() -> {
            Commitment made = commitments.create(
                    project().id(), Optional.empty(), CommitmentState.DECIDED, decided(municipality("047"), List.of()));
            assertTrue(bean(Search.class).find("Asumispalvelut", 20).stream()
                    .anyMatch(hit -> hit.subject()
                            .equals(Subject.of(
                                    "COMMITMENT",
                                    made.id().value(),
                                    made.project().id().value()))));
            return true;
        });
    }

    /** What one tenant has committed, another never sees. */
    @Nested
    class Isolation extends TenantIsolationContract<CommitmentId> {

        @Override
        protected CommitmentId create() {
            return commitments
                    .create(project().id(), CommitmentDraft.of(municipality("148")))
                    .id();
        }

        @Override
        protected boolean listed(CommitmentId id) {
            return commitments.matrix().cells().values().stream()
                    .anyMatch(cell -> cell.commitment().equals(id));
        }

        @Override
        protected Optional<?> find(CommitmentId id) {
            return commitments.find(id);
        }

        @Override
        protected void change(CommitmentId id) {
            commitments.transition(id, 1, CommitmentState.DECLINED);
        }

        @Override
        protected void takeAway(CommitmentId id) {
            commitments.remove(id, 1);
        }
    }

    @Test
    void thereIsNoCommitmentOfThisId() {
        assertThrows(
                NotFoundException.class,
                () -> office.call(() -> commitments.open(new CommitmentId(UUID.randomUUID()))));
    }
}
