package fi.pohja.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.DeniedException;
import fi.pohja.access.PersonalData;
import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.access.UserId;
import fi.pohja.access.Users;
import fi.pohja.audit.AuditEvent;
import fi.pohja.audit.AuditLog;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.problem.Violation;
import fi.pohja.programme.Project;
import fi.pohja.programme.ProjectDraft;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.ProjectKind;
import fi.pohja.programme.Projects;
import fi.pohja.publication.PublicationDraft;
import fi.pohja.publication.Publications;
import fi.pohja.search.Search;
import fi.pohja.spi.LocalizedText;
import fi.pohja.testkit.People;
import fi.pohja.testkit.TenantIsolationContract;
import fi.pohja.testkit.TwoTenants;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who works in a project, who sees what of it, and what becomes of a person's data. */
class ProjectStaffTest {

    private static final TwoTenants TENANTS = TwoTenants.shared();
    private static final SignedIn OFFICE = People.with(TwoTenants.LAPPI, Role.PROGRAMME_MANAGER);
    private static final SignedIn READER = People.with(TwoTenants.LAPPI, Role.COUNCIL_MEMBER);
    private static final SignedIn ADMINISTRATOR = People.with(TwoTenants.LAPPI, Role.TENANT_ADMIN);
    private static final ProjectStaff STAFF = TENANTS.bean(ProjectStaff.class);

    private final LocalDate today =
            LocalDate.ofInstant(TENANTS.bean(Clock.class).instant(), ZoneId.of("Europe/Helsinki"));

    private static <T> T as(SignedIn user, ScopedValue.CallableOp<T, RuntimeException> work) {
        return user.<T, RuntimeException>call(work);
    }

    private static Project project() {
        return TENANTS.bean(Projects.class)
                .create(ProjectDraft.of(
                        ProjectKind.PROJECT,
                        "HLO-" + UUID.randomUUID().toString().substring(0, 8),
                        LocalizedText.fi("Henkilöstön hanke")));
    }

    /** Somebody typed, of whom everything is known. */
    private StaffMemberDraft someone(String role, boolean shown, Optional<LocalDate> agreed) {
        return new StaffMemberDraft(
                LocalizedText.fi(role),
                Optional.empty(),
                "Kaisa Keksitty",
                "kaisa.keksitty@lappi.example",
                "040 000 0000",
                Optional.of(today.minusDays(10)),
                Optional.of(today.plusDays(10)),
                Optional.of(60),
                shown,
                agreed,
                List.of());
    }

    private static StaffMemberDraft account(SignedIn user, boolean shown, Optional<LocalDate> agreed) {
        return new StaffMemberDraft(
                LocalizedText.fi("Projektipäällikkö"),
                Optional.of(user.user()),
                "",
                "pp@lappi.example",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                shown,
                agreed,
                List.of());
    }

    private static List<String> faults(StaffMemberDraft draft) {
        return as(
                OFFICE,
                () ->
                        assertThrows(
                                        InvalidException.class,
                                        () -> STAFF.create(project().id(), draft))
                                .violations()
                                .stream()
                                .map((Violation fault) -> fault.field() + " " + fault.code())
                                .sorted()
                                .toList());
    }

    @Test
    void whoIsEnteredIsKeptChangedAndTakenOutAndTheAuditKeepsNoPerson() {
        as(OFFICE, () -> {
            ProjectId project = project().id();
            StaffMember made = STAFF.create(project, someone("Asiantuntija", false, Optional.empty()));
            StaffMember changed =
                    STAFF.change(made.id(), made.version(), someone("Asiantuntija", true, Optional.of(today)));
            assertThrows(ChangedMeanwhileException.class, () -> STAFF.change(made.id(), made.version(), made.draft()));
            assertEquals(List.of(changed), STAFF.of(project));
            STAFF.remove(made.id(), changed.version());
            assertEquals(List.of(), STAFF.of(project));

            List<AuditEvent> history = TENANTS.bean(AuditLog.class).history(project.value(), 0, 10);
            assertEquals(
                    List.of("REMOVED", "CHANGED", "CREATED", "CREATED"),
                    history.stream().map(AuditEvent::action).toList());
            String kept = history.toString();
            assertFalse(kept.contains("Keksitty") || kept.contains("keksitty@") || kept.contains("040"), kept);
            assertTrue(
                    history.get(1).changes().stream()
                            .anyMatch(change -> change.field().equals("shown")),
                    "what is of no person is kept in full");
            return true;
        });
    }

    @Test
    void faultsAreNamedTogether() {
        assertEquals(
                List.of("email email", "endOn end.before.start", "role required", "share between"),
                faults(new StaffMemberDraft(
                        LocalizedText.none(),
                        Optional.empty(),
                        "",
                        "ei osoite",
                        "",
                        Optional.of(today),
                        Optional.of(today.minusDays(1)),
                        Optional.of(101),
                        false,
                        Optional.empty(),
                        List.of())));
        assertEquals(List.of("agreedOn staff.agreement"), faults(someone("Nimetty", true, Optional.empty())));
        StaffMemberDraft bare = StaffMemberDraft.of(LocalizedText.fi("Hanketoimisto"));
        assertEquals(
                List.of("email staff.reach"),
                faults(new StaffMemberDraft(
                        bare.role(),
                        bare.user(),
                        bare.name(),
                        bare.email(),
                        bare.phone(),
                        bare.startOn(),
                        bare.endOn(),
                        bare.share(),
                        true,
                        bare.agreedOn(),
                        bare.sourceRefs())));
        assertEquals(
                List.of("user unknown"),
                faults(account(People.with(TwoTenants.LAPPI, Role.PROFESSIONAL), false, Optional.empty())));
    }

    @Test
    void whoDoesNotKeepTheRegisterSeesOfHiddenOnesOnlyTheRole() {
        ProjectId project = as(OFFICE, () -> project().id());
        as(OFFICE, () -> STAFF.create(project, someone("Näkyvä", true, Optional.of(today))));
        StaffMember hidden = as(OFFICE, () -> STAFF.create(project, someone("Piilossa", false, Optional.empty())));

        StaffMember seen = as(READER, () -> STAFF.open(hidden.id()));
        assertEquals("Piilossa", seen.role().text("fi"));
        assertEquals("", seen.person() + seen.email() + seen.phone());
        assertEquals(Optional.empty(), seen.share());
        StaffMember shown = as(READER, () -> STAFF.of(project)).getFirst();
        assertEquals("Kaisa Keksitty", shown.person());
        assertEquals(Optional.empty(), shown.share(), "how much somebody works is nobody else's business");
        assertEquals(Optional.of(60), as(OFFICE, () -> STAFF.open(hidden.id())).share());

        assertThrows(DeniedException.class, () -> as(READER, () -> STAFF.create(project, hidden.draft())));
        assertThrows(
                DeniedException.class,
                () -> as(READER, () -> STAFF.change(hidden.id(), hidden.version(), hidden.draft())));
        assertThrows(
                DeniedException.class,
                () -> as(READER, () -> {
                    STAFF.remove(hidden.id(), hidden.version());
                    return true;
                }));
    }

    @Test
    void everybodySeesOnlyThoseShownAndInForceOfAPublishedProject() {
        Publications publications = TENANTS.bean(Publications.class);
        Project project = as(OFFICE, ProjectStaffTest::project);
        StaffMember shown =
                as(OFFICE, () -> STAFF.create(project.id(), someone("Projektipäällikkö", true, Optional.of(today))));
        as(OFFICE, () -> STAFF.create(project.id(), someone("Ei julkinen", false, Optional.empty())));
        StaffMemberDraft past = shown.draft();
        as(OFFICE, () -> STAFF.create(project.id(), until(past, today.minusDays(1))));
        String code = project.code();

        assertEquals(List.of(), TENANTS.inLappi(() -> publications.contacts(code)), "not published yet");
        as(OFFICE, () -> publications.publish(project.id(), 0, new PublicationDraft(LocalizedText.none(), "")));

        assertEquals(
                List.of("Kaisa Keksitty"),
                TENANTS.inLappi(() -> publications.contacts(code)).stream()
                        .map(PublicContact::name)
                        .toList());
        assertEquals(List.of(), TENANTS.inPohjoisSavo(() -> publications.contacts(code)));
        as(
                OFFICE,
                () -> STAFF.change(shown.id(), shown.version(), someone("Projektipäällikkö", false, Optional.empty())));
        assertEquals(
                List.of(),
                TENANTS.inLappi(() -> publications.contacts(code)),
                "gone without publishing the page again");
    }

    private static StaffMemberDraft until(StaffMemberDraft draft, LocalDate end) {
        return new StaffMemberDraft(
                draft.role(),
                draft.user(),
                draft.name(),
                draft.email(),
                draft.phone(),
                draft.startOn(),
                Optional.of(end),
                draft.share(),
                draft.shown(),
                draft.agreedOn(),
                draft.sourceRefs());
    }

    @Test
    void whoHasAnAccountGetsWhatIsKeptAndIsTakenOffWithIt() {
        SignedIn manager = People.with(TENANTS, TwoTenants.LAPPI, "Projektin Päällikkö", Role.PROJECT_MANAGER);
        StaffMember made = as(OFFICE, () -> STAFF.create(project().id(), account(manager, true, Optional.of(today))));
        assertEquals("Projektin Päällikkö", made.person());
        assertTrue(as(manager, () -> kept(manager.user())).contains("pp@lappi.example"));

        as(ADMINISTRATOR, () -> {
            TENANTS.bean(Users.class).erase(manager.user());
            return true;
        });

        StaffMember now = as(OFFICE, () -> STAFF.open(made.id()));
        assertEquals("Projektipäällikkö", now.role().text("fi"), "the role stays");
        assertEquals("", now.person() + now.email());
        assertFalse(now.shown());
        assertEquals("", as(ADMINISTRATOR, () -> kept(manager.user())));
    }

    private static String kept(UserId user) {
        StringBuilder all = new StringBuilder();
        TENANTS.context().getBeansOfType(PersonalData.class).stream()
                .flatMap(feature -> feature.of(user).stream())
                .filter(row -> row.table().equals("project_staff"))
                .forEach(all::append);
        return all.toString();
    }

    @Test
    void anArchivedProjectTakesNoneAndItsStaffIsNotFound() {
        Search search = TENANTS.bean(Search.class);
        String role = "Erikoisrooli" + UUID.randomUUID().toString().substring(0, 6);
        Project project = as(OFFICE, ProjectStaffTest::project);
        StaffMember made = as(OFFICE, () -> STAFF.create(project.id(), someone(role, false, Optional.empty())));
        assertEquals(1, as(OFFICE, () -> search.find(role, 5)).size());

        Project archived = as(OFFICE, () -> TENANTS.bean(Projects.class).archive(project.id(), project.version()));

        assertEquals(0, as(OFFICE, () -> search.find(role, 5)).size());
        assertThrows(
                InvalidException.class,
                () -> as(
                        OFFICE,
                        () -> STAFF.change(made.id(), made.version(), someone("Muu", false, Optional.empty()))));
        as(OFFICE, () -> TENANTS.bean(Projects.class).restore(project.id(), archived.version()));
        assertEquals(1, as(OFFICE, () -> search.find(role, 5)).size());
        assertEquals(
                0,
                as(OFFICE, () -> search.find("Keksitty", 50)).stream()
                        .filter(hit -> hit.subject().id().equals(made.id().value()))
                        .count(),
                "nobody is found by a name that is not public");
    }

    @Nested
    class OfStaff extends TenantIsolationContract<StaffMemberId> {

        private final Map<StaffMemberId, ProjectId> projects = new ConcurrentHashMap<>();

        @Override
        protected StaffMemberId create() {
            ProjectId project = project().id();
            StaffMemberId id = STAFF.create(project, StaffMemberDraft.of(LocalizedText.fi("Eristetty")))
                    .id();
            projects.put(id, project);
            return id;
        }

        @Override
        protected boolean listed(StaffMemberId id) {
            try {
                return STAFF.of(projects.getOrDefault(id, new ProjectId(new UUID(0, 0)))).stream()
                        .anyMatch(member -> member.id().equals(id));
            } catch (NotFoundException nothingThere) {
                return false;
            }
        }

        @Override
        protected Optional<?> find(StaffMemberId id) {
            return STAFF.find(id);
        }

        @Override
        protected void change(StaffMemberId id) {
            STAFF.change(id, 1, StaffMemberDraft.of(LocalizedText.fi("Vieras")));
        }

        @Override
        protected void takeAway(StaffMemberId id) {
            STAFF.remove(id, 1);
        }
    }
}
