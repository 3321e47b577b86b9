package fi.pohja.work;

import static fi.pohja.schema.tenant.Tables.USER_ACCOUNT;
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
import fi.pohja.audit.Subject;
import fi.pohja.organisation.OrganisationDraft;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.organisation.OrganisationKind;
import fi.pohja.organisation.Organisations;
import fi.pohja.organisation.Sector;
import fi.pohja.problem.InvalidException;
import fi.pohja.programme.Measure;
import fi.pohja.programme.MeasureDraft;
import fi.pohja.programme.MeasureState;
import fi.pohja.programme.Measures;
import fi.pohja.programme.MilestoneDraft;
import fi.pohja.programme.Milestones;
import fi.pohja.programme.Parties;
import fi.pohja.programme.PartyDraft;
import fi.pohja.programme.PartyRole;
import fi.pohja.programme.ProjectDraft;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.ProjectKind;
import fi.pohja.programme.ProjectState;
import fi.pohja.programme.Projects;
import fi.pohja.programme.StatusLight;
import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.Database;
import fi.pohja.testkit.People;
import fi.pohja.testkit.TwoTenants;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkTest {

    /** The test clock's day. */
    private static final LocalDate TODAY = LocalDate.of(2021, 3, 15);

    private static TwoTenants tenants;
    private static SignedIn owner;
    private static SignedIn colleague;
    private static SignedIn stranger;
    private static SignedIn manager;
    private static ProjectId mine;
    private static ProjectId ours;
    private static ProjectId others;

    @BeforeAll
    static void fill() {
        tenants = new TwoTenants();
        manager = People.with(tenants, TwoTenants.LAPPI, "Hanna Hankejohtaja", Role.PROGRAMME_MANAGER);
        OrganisationId city = manager.call(() -> tenants.bean(Organisations.class)
                .create(OrganisationDraft.of(
                        OrganisationKind.JOINT_AUTHORITY, Sector.PUBLIC, LocalizedText.fi("Kuntayhtymä")))
                .id());
        owner = People.with(tenants, TwoTenants.LAPPI, "Olli Omistaja", Role.PROFESSIONAL);
        colleague = People.with(
                tenants, TwoTenants.LAPPI, "Kaisa Kunta", Role.MUNICIPAL_CONTACT, Optional.of(city.value()));
        stranger = People.with(tenants, TwoTenants.POHJOIS_SAVO, "Sari Savolainen", Role.TENANT_ADMIN);
        mine = project("OMA", ProjectState.RUNNING);
        ours = project("MEIDAN", ProjectState.APPLIED);
        others = project("MUU", ProjectState.RUNNING);
        manager.call(() -> tenants.bean(Parties.class).create(ours, PartyDraft.of(city, PartyRole.PARTNER)));
        measure(
                mine,
                "Myöhässä",
                Optional.of(owner.user()),
                Optional.empty(),
                TODAY.minusDays(1),
                MeasureState.IN_PROGRESS);
        measure(mine, "Pian", Optional.of(owner.user()), Optional.of(city), TODAY.plusDays(30), MeasureState.APPROVED);
        measure(mine, "Joskus", Optional.of(owner.user()), Optional.empty(), TODAY.plusDays(31), MeasureState.PROPOSED);
        measure(mine, "Valmis", Optional.of(owner.user()), Optional.empty(), TODAY.minusDays(9), MeasureState.DONE);
        measure(others, "Muiden", Optional.empty(), Optional.empty(), TODAY, MeasureState.APPROVED);
        milestone(mine, "Kohta", TODAY.plusDays(60), Optional.empty());
        milestone(mine, "Myöhemmin", TODAY.plusDays(61), Optional.empty());
        milestone(mine, "Saavutettu", TODAY.minusDays(3), Optional.of(TODAY.minusDays(2)));
        milestone(mine, "Ohi", TODAY.minusDays(5), Optional.empty());
        milestone(others, "Muiden", TODAY.plusDays(1), Optional.empty());
    }

    @AfterAll
    static void close() {
        tenants.close();
    }

    private static ProjectId project(String code, ProjectState state) {
        return manager.call(() -> tenants.bean(Projects.class)
                .create(
                        Optional.empty(),
                        state,
                        ProjectDraft.of(ProjectKind.PROJECT, code, LocalizedText.fi("Hanke " + code)))
                .id());
    }

    private static void measure(
            ProjectId project,
            String title,
            Optional<UserId> person,
            Optional<OrganisationId> organisation,
            LocalDate due,
            MeasureState state) {
        manager.call(() -> tenants.bean(Measures.class)
                .create(
                        project,
                        new MeasureDraft(
                                Optional.empty(),
                                List.of(),
                                LocalizedText.fi(title),
                                LocalizedText.none(),
                                state,
                                StatusLight.NONE,
                                state == MeasureState.DONE ? 100 : 0,
                                person,
                                organisation,
                                Optional.empty(),
                                Optional.of(due),
                                List.of())));
    }

    private static void milestone(ProjectId project, String title, LocalDate planned, Optional<LocalDate> reached) {
        manager.call(() -> tenants.bean(Milestones.class)
                .create(
                        project,
                        new MilestoneDraft(
                                Optional.empty(),
                                LocalizedText.fi(title),
                                Optional.of(planned),
                                Optional.empty(),
                                reached,
                                List.of())));
    }

    private static MyWork work() {
        return tenants.bean(MyWork.class);
    }

    @Test
    void openMeasuresComeByUrgency() {
        assertEquals(
                List.of("Myöhässä OVERDUE true", "Pian SOON true", "Joskus LATER true"),
                owner.call(work()::measures).stream()
                        .map(measure -> measure.title().text("fi") + " " + measure.urgency() + " " + measure.mine())
                        .toList());
        assertEquals(
                List.of("Pian SOON false"),
                colleague.call(work()::measures).stream()
                        .map(measure -> measure.title().text("fi") + " " + measure.urgency() + " " + measure.mine())
                        .toList());
        assertEquals(List.of(), stranger.call(work()::measures));
    }

    @Test
    void oneBelongsToProjectsByMeasureOrByOrganisation() {
        assertEquals(
                List.of("OMA"),
                owner.call(work()::projects).stream()
                        .map(MyWork.OwnProject::code)
                        .toList());
        assertEquals(
                List.of("OMA", "MEIDAN"),
                colleague.call(work()::projects).stream()
                        .map(MyWork.OwnProject::code)
                        .toList());
        assertEquals(3, owner.call(work()::projects).getFirst().openMeasures());
        assertEquals(List.of(), manager.call(work()::projects));
        assertEquals(List.of(), stranger.call(work()::projects));
    }

    @Test
    void milestonesOfTheNextSixtyDaysAndWhatIsOverdue() {
        assertEquals(
                List.of("Ohi true", "Kohta false"),
                owner.call(work()::milestones).stream()
                        .map(milestone -> milestone.title().text("fi") + " " + milestone.overdue())
                        .toList());
        assertEquals(List.of(), stranger.call(work()::milestones));
    }

    @Test
    void countsAgreeWithTheLists() {
        assertEquals(
                new MyWork.Counts(
                        3, 1, 1, 1, 2, owner.call(() -> work().changes(200)).size()),
                owner.call(work()::counts));
        assertEquals(new MyWork.Counts(0, 0, 0, 0, 0, 0), stranger.call(work()::counts));
    }

    @Test
    void changesOfOthersSinceThePreviousVisit() {
        tenants.clock().advance(Duration.ofHours(1));
        Instant visit = tenants.clock().instant();
        seen(owner, visit);
        tenants.clock().advance(Duration.ofHours(1));
        assertEquals(visit, owner.call(work()::since));
        assertEquals(List.of(), owner.call(() -> work().changes(200)));

        Measures measures = tenants.bean(Measures.class);
        Measure late = manager.call(() -> measures.open(new fi.pohja.programme.MeasureId(
                owner.call(work()::measures).getFirst().measure().id())));
        manager.call(() -> measures.report(
                late.id(), late.version(), new Measures.Report(MeasureState.IN_PROGRESS, StatusLight.AMBER, 40)));

        List<MyWork.News> news = owner.call(() -> work().changes(200));
        assertEquals(1, news.size());
        assertEquals("Hanna Hankejohtaja", news.getFirst().event().actorName());
        assertEquals("OMA", news.getFirst().projectCode());
        assertTrue(news.getFirst().event().changes().stream()
                .anyMatch(change -> change.after().equals(Optional.of("40"))));
        assertEquals(1, owner.call(work()::counts).changes());

        Measure now = owner.call(() -> measures.open(late.id()));
        owner.call(() -> measures.report(
                now.id(), now.version(), new Measures.Report(MeasureState.IN_PROGRESS, StatusLight.GREEN, 50)));
        assertEquals(1, owner.call(() -> work().changes(200)).size(), "one's own changes are no news");
    }

    private static void seen(SignedIn user, Instant at) {
        tenants.inLappi(() -> tenants.bean(Database.class)
                .write(sql -> sql.update(USER_ACCOUNT)
                        .set(USER_ACCOUNT.PREVIOUS_SEEN_AT, at)
                        .where(USER_ACCOUNT.ID.eq(user.user().value()))
                        .execute()));
    }

    @Test
    void whatIsWatchedIsNews() {
        SignedIn watcher = People.with(tenants, TwoTenants.LAPPI, "Vesa Vahti", Role.AUDITOR);
        Watches watches = tenants.bean(Watches.class);
        Subject project = Subject.of("PROJECT", others.value());
        assertEquals(List.of(), watcher.call(() -> work().changes(200)));
        watcher.call(() -> {
            watches.watch(project);
            watches.watch(project);
            return true;
        });
        assertTrue(watcher.call(() -> watches.watching(project)));
        assertFalse(owner.call(() -> watches.watching(project)));
        assertEquals(
                List.of("MILESTONE", "MEASURE", "PROJECT"),
                watcher.call(() -> work().changes(200)).stream()
                        .map(news -> news.event().subjectType())
                        .toList());
        watcher.call(() -> {
            watches.unwatch(project);
            return true;
        });
        assertEquals(List.of(), watcher.call(() -> work().changes(200)));
    }

    @Test
    void nobodySignedInHasNoWork() {
        assertThrows(DeniedException.class, () -> tenants.inLappi(work()::measures));
        assertThrows(DeniedException.class, () -> SignedIn.unattended(TwoTenants.LAPPI, work()::counts));
    }

    @Test
    void aDraftIsItsUsersOwn() {
        Drafts drafts = tenants.bean(Drafts.class);
        save(owner, "project/new", "{\"name\": {\"fi\": \"Uusi\"}}", Optional.empty());
        save(owner, "project/new", "{\"name\": {\"fi\": \"Uudempi\"}}", Optional.of(3));

        Draft kept = owner.call(() -> drafts.find("project/new")).orElseThrow();
        assertEquals("{\"name\": {\"fi\": \"Uudempi\"}}", kept.json());
        assertEquals(Optional.of(3), kept.baseVersion());
        assertTrue(colleague.call(() -> drafts.find("project/new")).isEmpty());
        assertTrue(stranger.call(() -> drafts.find("project/new")).isEmpty());
        assertThrows(DeniedException.class, () -> tenants.inLappi(() -> drafts.find("project/new")));

        owner.call(() -> {
            drafts.discard("project/new");
            drafts.discard("project/new");
            return true;
        });
        assertTrue(owner.call(() -> drafts.find("project/new")).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{} {}", "name: fi", "{\"a\": \"\\u0000\"}", "{\"a\": 01}"})
    void whatIsNoJsonIsNoDraft(String json) {
        assertThrows(InvalidException.class, () -> save(owner, "broken", json, Optional.empty()));
        assertThrows(InvalidException.class, () -> save(owner, "n".repeat(201), "{}", Optional.empty()));
    }

    private static void save(SignedIn user, String name, String json, Optional<Integer> version) {
        user.call(() -> {
            tenants.bean(Drafts.class).save(name, json, version);
            return true;
        });
    }

    @Test
    void erasingAUserTakesDraftsAndWatchedRecordsAway() {
        SignedIn leaving = People.with(tenants, TwoTenants.LAPPI, "Lasse Lähtijä", Role.PROFESSIONAL);
        SignedIn admin = People.with(tenants, TwoTenants.LAPPI, "Aino Ylläpitäjä", Role.TENANT_ADMIN);
        Users users = tenants.bean(Users.class);
        leaving.call(() -> {
            tenants.bean(Drafts.class).save("project/new", "{\"title\":\"Salainen\"}", Optional.empty());
            tenants.bean(Watches.class).watch(Subject.of("PROJECT", mine.value()));
            return true;
        });
        List<String> kept = leaving.call(users::dataOfOwn).stream()
                .map(PersonalData.Kept::table)
                .toList();
        assertEquals(List.of("user_account", "draft", "watch"), kept);
        assertFalse(owner.call(users::dataOfOwn).toString().contains("Salainen"), "only one's own");

        admin.call(() -> {
            users.erase(leaving.user());
            return true;
        });
        List<String> left = leaving.call(users::dataOfOwn).stream()
                .map(PersonalData.Kept::table)
                .toList();
        assertEquals(List.of("user_account"), left);
    }
}
