package fi.pohja.collaboration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.DeniedException;
import fi.pohja.access.PersonalData;
import fi.pohja.access.Role;
import fi.pohja.audit.AuditEvent;
import fi.pohja.audit.AuditLog;
import fi.pohja.deadline.Deadline;
import fi.pohja.deadline.Deadlines;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.NotFoundException;
import fi.pohja.problem.Violation;
import fi.pohja.programme.MeasureDraft;
import fi.pohja.programme.Measures;
import fi.pohja.programme.Project;
import fi.pohja.programme.ProjectDraft;
import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.TenantTasks;
import fi.pohja.testkit.People;
import fi.pohja.testkit.TwoTenants;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What those who belong to a space do with it. What those outside cannot do is in {@link UninvitedTest}. */
class CollaborationTest {

    private final Neighbours here = Neighbours.here();

    private List<String> actions(UUID subject) {
        return here.tenants.bean(AuditLog.class).history(subject, 0, 50).stream()
                .map(AuditEvent::action)
                .toList();
    }

    private List<String> due(UUID subject) {
        return here.tenants.bean(Deadlines.class).mine().stream()
                .filter(deadline -> deadline.subject().id().equals(subject))
                .map(Deadline::kind)
                .toList();
    }

    @Test
    void anInvitationWaitsForTheAdministratorInvitedAndNobodyElse() {
        UUID space = here.as(
                        here.lapland, () -> here.spaces.found(Neighbours.draft("Odottava"), List.of("pohjois-savo")))
                .id()
                .value();
        assertEquals(List.of("ANSWER_SPACE_INVITATION"), here.as(here.savo, () -> due(space)));
        assertEquals(List.of(), here.as(here.lapland, () -> due(space)));
        assertEquals(List.of(), here.as(here.kainuu, () -> due(space)));
        here.as(here.savo, () -> here.spaces.accept(new SpaceId(space)));
        assertEquals(List.of(), here.as(here.savo, () -> due(space)));
    }

    @Test
    void aSpaceIsFoundedAcceptedAndLeft() {
        CollaborationSpace founded =
                here.as(here.lapland, () -> here.spaces.found(Neighbours.draft("Tunturit"), List.of("pohjois-savo")));
        assertEquals(List.of(), founded.others());
        assertTrue(founded.leads());

        CollaborationSpace invited = here.as(here.savo, () -> here.spaces.open(founded.id()));
        assertEquals(MemberState.INVITED, invited.own().state());
        assertEquals(
                List.of("lappi"), invited.others().stream().map(Partner::tenant).toList());
        assertEquals(
                founded.id(),
                here.as(here.savo, () -> here.spaces.all()).getFirst().id(),
                "invitations come first");

        CollaborationSpace joined = here.as(here.savo, () -> here.spaces.accept(founded.id()));
        assertTrue(joined.own().belongs());
        assertEquals(Optional.of("Savon pääkäyttäjä"), joined.own().decidedBy());
        assertEquals(
                List.of("ACCEPTED", "INVITED"),
                here.as(here.savo, () -> actions(founded.id().value())));

        here.as(here.savo, () -> {
            here.spaces.leave(founded.id());
            assertEquals(Optional.empty(), here.spaces.find(founded.id()));
            return actions(founded.id().value());
        });
        assertEquals(
                List.of(MemberState.MEMBER, MemberState.LEFT),
                here.as(here.lapland, () -> here.spaces.open(founded.id())).members().stream()
                        .map(SpaceMember::state)
                        .toList());
        CollaborationSpace again = here.as(here.lapland, () -> here.spaces.invite(founded.id(), "pohjois-savo"));
        assertEquals(3, again.members().size());
        here.as(here.savo, () -> {
            here.spaces.decline(founded.id());
            assertEquals(Optional.empty(), here.spaces.find(founded.id()));
            return true;
        });
    }

    @Test
    void onlyAdministratorsDecideAndAllFaultsAreSaidAtOnce() {
        InvalidException faults = assertThrows(
                InvalidException.class,
                () -> here.as(
                        here.lapland,
                        () -> here.spaces.found(
                                new SpaceDraft(
                                        SpaceKind.COLLABORATIVE_AREA,
                                        LocalizedText.none(),
                                        LocalizedText.none(),
                                        List.of()),
                                List.of("lappi"))));
        assertEquals(
                List.of("name", "kind", "invited"),
                faults.violations().stream().map(Violation::field).toList());
        CollaborationSpace space = here.space("Oikeudet");
        var manager = People.with(here.tenants, TwoTenants.LAPPI, "Projektipäällikkö", Role.PROJECT_MANAGER);
        Project project = here.project("Oikeudet");
        Share proposed = here.as(
                manager,
                () -> here.shares.propose(space.id(), Neighbours.draft(project, ShareRights.VIEW, Optional.empty())));
        assertThrows(
                DeniedException.class,
                () -> here.as(manager, () -> here.shares.activate(proposed.id(), proposed.version())));
        assertThrows(
                DeniedException.class,
                () -> here.as(manager, () -> here.spaces.found(Neighbours.draft("Oma"), List.of("pohjois-savo"))));
        assertThrows(
                NotFoundException.class,
                () -> here.as(here.savo, () -> here.shares.read(proposed.id())),
                "nothing has left the tenant yet");
        InvalidException wrong = assertThrows(
                InvalidException.class,
                () -> here.as(
                        here.lapland,
                        () -> here.shares.propose(
                                space.id(),
                                new ShareDraft(
                                        "PROJECT",
                                        UUID.randomUUID(),
                                        List.of("secret"),
                                        ShareRights.VIEW,
                                        List.of("kainuu"),
                                        Optional.of(LocalDate.of(2000, 1, 1))))));
        assertEquals(
                List.of("audience", "validUntil", "fields", "object"),
                wrong.violations().stream().map(Violation::field).toList());
    }

    @Test
    void whatIsSharedIsReadAsItIsAndEachReadingIsInBothAudits() {
        CollaborationSpace space = here.space("Lukeminen");
        Project project = here.project("Raja-alueen palvelut");
        Share share = here.share(space, project, ShareRights.COMMENT);
        SharedObject read = here.as(here.savo, () -> here.shares.read(share.id()));
        assertEquals("Raja-alueen palvelut", read.content().title().text("fi"));
        assertEquals(
                List.of("code", "state"), List.copyOf(read.content().fields().keySet()));
        assertEquals(
                new SharedValue.Word("project.state.RUNNING"),
                read.content().fields().get("state"));

        here.as(here.lapland, () -> {
            ProjectDraft draft = here.projects.open(project.id()).draft();
            here.projects.change(
                    project.id(),
                    project.version(),
                    new ProjectDraft(
                            draft.kind(),
                            draft.code(),
                            LocalizedText.fi("Raja-alueen yhteiset palvelut"),
                            draft.shortDescription(),
                            LocalizedText.fi("Sovitaan työnjaosta."),
                            draft.programme(),
                            draft.umbrella(),
                            draft.predecessor(),
                            draft.plannedStart(),
                            draft.plannedEnd(),
                            draft.forecastEnd(),
                            draft.forecastBasis(),
                            draft.topics(),
                            draft.sourceRefs()));
            return here.tenants
                    .bean(Measures.class)
                    .create(project.id(), MeasureDraft.of(LocalizedText.fi("Ensihoidon alueraja")));
        });
        SharedObject later = here.as(here.savo, () -> here.shares.read(share.id()));
        assertEquals("Raja-alueen yhteiset palvelut", later.content().title().text("fi"));
        assertEquals("Raja-alueen yhteiset palvelut", later.share().title().text("fi"));
        assertEquals(
                new SharedValue.Text(LocalizedText.fi("Sovitaan työnjaosta.")),
                later.content().fields().get("purpose"));
        assertTrue(later.content().fields().get("measures") instanceof SharedValue.Rows(var rows)
                && rows.getFirst().title().text("fi").equals("Ensihoidon alueraja"));

        List<ShareReading> readings = here.as(here.lapland, () -> here.shares.readings(share.id()));
        assertEquals(
                List.of("Savon pääkäyttäjä", "Savon pääkäyttäjä"),
                readings.stream().map(ShareReading::name).toList());
        assertEquals("pohjois-savo", readings.getFirst().reader().tenant());
        List<AuditEvent> owners = here.as(
                here.lapland,
                () -> here.tenants.bean(AuditLog.class).history(project.id().value(), 0, 50));
        assertEquals(
                2,
                owners.stream()
                        .filter(event -> event.action().equals("SHARE_READ")
                                && event.actorName().equals("Savon pääkäyttäjä, Pohjois-Savon hyvinvointialue"))
                        .count());
        assertEquals(
                List.of("SHARE_READ", "SHARE_READ", "SHARED"),
                here.as(here.savo, () -> actions(share.id().value())));
        assertThrows(
                NotFoundException.class,
                () -> here.as(here.savo, () -> here.shares.readings(share.id())),
                "who reads is the owner's to know");
    }

    @Test
    void commentsGoAsFarAsTheRights() {
        CollaborationSpace space = here.space("Kommentit");
        Project project = here.project("Kommentoitava");
        Share viewed = here.share(space, project, ShareRights.VIEW);
        Share commented = here.share(space, project, ShareRights.COMMENT);
        Share contributed = here.share(space, project, ShareRights.CONTRIBUTE);
        here.as(here.savo, () -> {
            assertThrows(DeniedException.class, () -> here.shares.write(viewed.id(), Optional.empty(), "Ei saa"));
            here.shares.write(commented.id(), Optional.empty(), "Sopii meille.");
            assertThrows(
                    DeniedException.class, () -> here.shares.write(commented.id(), Optional.of("purpose"), "Toisin"));
            assertThrows(
                    InvalidException.class,
                    () -> here.shares.write(contributed.id(), Optional.of("granted"), "Ei jaettu"));
            return here.shares.write(contributed.id(), Optional.of("purpose"), "Myös pelastustoimi.");
        });
        here.tenants.clock().advance(Duration.ofMinutes(1));
        here.as(here.lapland, () -> here.shares.write(commented.id(), Optional.empty(), "Kiitos."));
        assertEquals(
                List.of("Savon pääkäyttäjä: Sopii meille.", "Lapin pääkäyttäjä: Kiitos."),
                here.as(here.savo, () -> here.shares.comments(commented.id())).stream()
                        .map(comment -> comment.author() + ": " + comment.text())
                        .toList());
        assertEquals(
                Optional.of("purpose"),
                here.as(here.lapland, () -> here.shares.comments(contributed.id()))
                        .getFirst()
                        .field());
    }

    @Test
    void aPersonsNameIsTakenOffWhatWasWritten() {
        CollaborationSpace space = here.space("Poisto");
        Share share = here.share(space, here.project("Poisto"), ShareRights.COMMENT);
        var person = People.with(here.tenants, TwoTenants.POHJOIS_SAVO, "Poistuva", Role.PROFESSIONAL);
        here.as(person, () -> here.shares.write(share.id(), Optional.empty(), "Sana jää."));
        here.as(here.savo, () -> {
            List<PersonalData> keepers = List.copyOf(here.tenants.context().getBeansOfType(PersonalData.class));
            assertTrue(keepers.stream()
                    .flatMap(keeper -> keeper.of(person.user()).stream())
                    .anyMatch(kept -> kept.table().equals("share_comment")));
            keepers.forEach(keeper -> keeper.erase(person.user()));
            return true;
        });
        ShareComment left =
                here.as(here.lapland, () -> here.shares.comments(share.id())).getFirst();
        assertEquals("Sana jää.", left.text());
        assertEquals("–", left.author());
    }

    @Test
    void aShareEndsOnItsLastDay() {
        CollaborationSpace space = here.space("Määräaika");
        Project project = here.project("Määräaika");
        LocalDate last = LocalDate.of(2095, 6, 30);
        Share share = here.as(here.lapland, () -> {
            Share proposed =
                    here.shares.propose(space.id(), Neighbours.draft(project, ShareRights.VIEW, Optional.of(last)));
            return here.shares.activate(proposed.id(), proposed.version());
        });
        assertEquals(1, here.as(here.savo, () -> here.shares.in(space.id())).size());
        Duration wait = Duration.between(
                here.tenants.clock().instant(),
                last.plusDays(1)
                        .atStartOfDay(java.time.ZoneId.of("Europe/Helsinki"))
                        .toInstant());
        here.tenants.clock().advance(wait);
        try {
            assertEquals(List.of(), here.as(here.savo, () -> here.shares.in(space.id())));
            assertThrows(NotFoundException.class, () -> here.as(here.savo, () -> here.shares.read(share.id())));
            here.tenants.bean(TenantTasks.class).runNow("collaboration");
            assertEquals(
                    ShareState.EXPIRED,
                    here.as(here.lapland, () -> here.shares.open(share.id())).state());
        } finally {
            here.tenants.clock().advance(wait.negated());
        }
        assertEquals(
                0,
                here.rows(
                        TwoTenants.POHJOIS_SAVO,
                        "select 1 from shared.share where id = '" + share.id().value() + "'"));
        assertTrue(here.as(here.lapland, () -> actions(share.id().value())).contains("SHARE_EXPIRED"));
        assertFalse(here.as(here.lapland, () -> here.shares.of(project.id().value())).stream()
                .anyMatch(found -> found.id().equals(share.id())));
    }

    @Test
    void anArchivedObjectIsNotReadAndComesBack() {
        Project project = here.project("Arkistoitava");
        Share share = here.share(here.space("Arkisto"), project, ShareRights.VIEW);
        Project archived = here.as(here.lapland, () -> here.projects.archive(project.id(), project.version()));
        assertThrows(NotFoundException.class, () -> here.as(here.savo, () -> here.shares.read(share.id())));
        here.as(here.lapland, () -> here.projects.restore(project.id(), archived.version()));
        assertEquals(
                "Arkistoitava",
                here.as(here.savo, () -> here.shares.read(share.id()))
                        .content()
                        .title()
                        .text("fi"));
    }
}
