package fi.pohja.initiative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.DeniedException;
import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.deadline.Deadline;
import fi.pohja.deadline.Deadlines;
import fi.pohja.listing.Archived;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.organisation.Bodies;
import fi.pohja.organisation.BodyDraft;
import fi.pohja.organisation.BodyId;
import fi.pohja.organisation.BodyKind;
import fi.pohja.organisation.BodyMemberDraft;
import fi.pohja.organisation.MemberPosition;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.InvalidException;
import fi.pohja.programme.MeasureDraft;
import fi.pohja.programme.MeasureId;
import fi.pohja.programme.Measures;
import fi.pohja.programme.ProjectDraft;
import fi.pohja.programme.ProjectKind;
import fi.pohja.programme.ProjectState;
import fi.pohja.programme.Projects;
import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.Scope;
import fi.pohja.testkit.People;
import fi.pohja.testkit.TenantIsolationContract;
import fi.pohja.testkit.TwoTenants;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class InitiativesTest {

    private static final TwoTenants TENANTS = TwoTenants.shared();
    private static final SignedIn OFFICE = People.with(TwoTenants.LAPPI, Role.PROGRAMME_MANAGER);

    private final Initiatives initiatives = TENANTS.bean(Initiatives.class);

    private static void as(SignedIn user, Runnable work) {
        user.call(() -> {
            work.run();
            return true;
        });
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(TENANTS.clock().instant(), ZoneId.of("Europe/Helsinki"));
    }

    private static BodyId body(String name) {
        return TENANTS.bean(Bodies.class)
                .create(new BodyDraft(
                        BodyKind.CUSTOMER_COUNCIL,
                        LocalizedText.fi(name),
                        LocalizedText.none(),
                        false,
                        Optional.empty(),
                        List.of()))
                .id();
    }

    private static MeasureId measure() {
        var project = TENANTS.bean(Projects.class)
                .create(
                        Optional.empty(),
                        ProjectState.PREPARATION,
                        ProjectDraft.of(
                                ProjectKind.PROJECT,
                                "A-"
                                        + UUID.randomUUID()
                                                .toString()
                                                .substring(0, 6)
                                                .toUpperCase(java.util.Locale.ROOT),
                                LocalizedText.fi("Hanke")));
        return TENANTS.bean(Measures.class)
                .create(project.id(), MeasureDraft.of(LocalizedText.fi("Selkokieliset ohjeet")))
                .id();
    }

    private static InitiativeDraft draft(BodyId from, BodyId to, Optional<LocalDate> due) {
        return new InitiativeDraft(
                InitiativeKind.INITIATIVE,
                Optional.of(from),
                LocalizedText.fi("Etävastaanotto selkosuomeksi"),
                LocalizedText.fi("Ohjeet ovat liian vaikeita."),
                Optional.of(to),
                Optional.empty(),
                Optional.empty(),
                due,
                List.of());
    }

    @Test
    void goesFromCouncilToAnswerMeasureAndEffect() {
        as(OFFICE, () -> {
            BodyId council = body("Ikäihmisten asiakasraati");
            BodyId steering = body("Ohjausryhmä");
            Initiative draft = initiatives.create(InitiativeDraft.of(council, LocalizedText.fi("Selkokieli")));
            InvalidException unfinished =
                    assertThrows(InvalidException.class, () -> initiatives.submit(draft.id(), draft.version()));
            assertEquals(
                    Set.of("text", "addressedBody", "answerDue"),
                    Set.copyOf(unfinished.violations().stream()
                            .map(fault -> fault.field())
                            .toList()));
            Initiative written = initiatives.change(
                    draft.id(), draft.version(), draft(council, steering, Optional.of(today().plusDays(10))));
            Initiative submitted = initiatives.submit(written.id(), written.version());
            assertEquals(Optional.of(today()), submitted.submittedOn());
            assertTrue(TENANTS.bean(Deadlines.class).mine().stream()
                    .anyMatch(due -> due.kind().equals("ANSWER_INITIATIVE")
                            && due.subject().id().equals(draft.id().value())));
            assertTrue(submitted.overdue(today().plusDays(11)));
            assertFalse(submitted.overdue(today().plusDays(10)));
            assertThrows(
                    ChangedMeanwhileException.class,
                    () -> initiatives.move(written.id(), written.version(), InitiativeState.IN_HANDLING));
            MeasureId measure = measure();
            Initiative answered = initiatives.answer(
                    submitted.id(),
                    submitted.version(),
                    new InitiativeAnswer(
                            LocalizedText.fi("Ohjeet tehdään selkokielellä."),
                            List.of(measure, measure),
                            Optional.of(today().plusDays(30)),
                            true));
            assertEquals(InitiativeState.ANSWERED, answered.state());
            assertEquals(1, answered.measures().size());
            assertEquals(
                    List.of(answered.id()),
                    initiatives.behind(measure).stream().map(InitiativeRow::id).toList());
            assertEquals(
                    List.of("FOLLOW_UP_INITIATIVE"),
                    TENANTS.bean(Deadlines.class).mine().stream()
                            .filter(due -> due.subject().id().equals(draft.id().value()))
                            .map(Deadline::kind)
                            .toList());
            Initiative followed =
                    initiatives.followUp(answered.id(), answered.version(), LocalizedText.fi("Ohjeet ovat käytössä."));
            assertEquals(InitiativeState.FOLLOWED_UP, followed.state());
            Scope.of(TwoTenants.LAPPI)
                    .run(() -> assertTrue(initiatives.published().stream()
                            .anyMatch(one -> one.code().equals(followed.code())
                                    && one.effect().text("fi").equals("Ohjeet ovat käytössä."))));
            Scope.of(TwoTenants.POHJOIS_SAVO)
                    .run(() -> assertTrue(initiatives.published().stream()
                            .noneMatch(one -> one.title().text("fi").equals("Etävastaanotto selkosuomeksi"))));
        });
    }

    @Test
    void aMemberWritesForTheirOwnCouncilOnlyAndOnlyDrafts() {
        SignedIn member = People.with(TENANTS, TwoTenants.LAPPI, "Raadin jäsen", Role.COUNCIL_MEMBER);
        BodyId[] both = new BodyId[2];
        as(OFFICE, () -> {
            both[0] = body("Oma raati");
            both[1] = body("Toinen raati");
            TENANTS.bean(Bodies.class)
                    .addMember(
                            both[0],
                            new BodyMemberDraft(
                                    LocalizedText.fi("Asukkaat"),
                                    Optional.empty(),
                                    Optional.of(member.user()),
                                    MemberPosition.MEMBER,
                                    Optional.empty(),
                                    Optional.empty()));
        });
        as(member, () -> {
            assertTrue(initiatives.mayWrite(both[0]));
            assertFalse(initiatives.mayWrite(both[1]));
            assertThrows(
                    DeniedException.class,
                    () -> initiatives.create(draft(both[1], both[0], Optional.of(today().plusDays(5)))));
            Initiative own = initiatives.create(draft(both[0], both[1], Optional.of(today().plusDays(5))));
            Initiative submitted = initiatives.submit(own.id(), own.version());
            assertThrows(
                    DeniedException.class,
                    () -> initiatives.change(own.id(), submitted.version(), draft(both[0], both[1], Optional.empty())));
            assertThrows(
                    DeniedException.class,
                    () -> initiatives.answer(
                            own.id(),
                            submitted.version(),
                            new InitiativeAnswer(LocalizedText.fi("Itse"), List.of(), Optional.empty(), false)));
            assertEquals(List.of(), TENANTS.bean(Deadlines.class).mine());
        });
    }

    @Test
    void listsAreNarrowedAndSorted() {
        as(OFFICE, () -> {
            BodyId council = body("Lueteltu raati");
            Initiative first = initiatives.create(draft(council, council, Optional.of(today().plusDays(3))));
            Initiative second = initiatives.create(draft(council, council, Optional.of(today().plusDays(2))));
            initiatives.submit(second.id(), second.version());
            for (Initiatives.Sort by : Initiatives.Sort.values()) {
                assertEquals(
                        2,
                        initiatives
                                .list(Initiatives.Filter.of(council), Order.ascending(by), Slice.first())
                                .total());
            }
            assertEquals(
                    List.of(second.id(), first.id()),
                    initiatives
                            .list(Initiatives.Filter.of(council), Order.ascending(Initiatives.Sort.DUE), Slice.first())
                            .items()
                            .stream()
                            .map(InitiativeRow::id)
                            .toList());
            assertEquals(
                    List.of(second.id()),
                    initiatives
                            .list(
                                    new Initiatives.Filter(
                                            "VAIKEITA",
                                            Set.of(InitiativeKind.INITIATIVE),
                                            Set.of(InitiativeState.SUBMITTED),
                                            Optional.of(council),
                                            true,
                                            Archived.CURRENT),
                                    Order.ascending(Initiatives.Sort.NUMBER),
                                    Slice.first())
                            .items()
                            .stream()
                            .map(InitiativeRow::id)
                            .toList());
        });
    }

    @Nested
    class Isolation extends TenantIsolationContract<InitiativeId> {

        @Override
        protected InitiativeId create() {
            return initiatives
                    .create(InitiativeDraft.of(body("Eristetty"), LocalizedText.fi("Eristetty")))
                    .id();
        }

        @Override
        protected boolean listed(InitiativeId id) {
            return initiatives
                    .list(Initiatives.Filter.everything(), Order.ascending(Initiatives.Sort.TITLE), Slice.first())
                    .items()
                    .stream()
                    .anyMatch(row -> row.id().equals(id));
        }

        @Override
        protected Optional<?> find(InitiativeId id) {
            return initiatives.find(id);
        }

        @Override
        protected void change(InitiativeId id) {
            initiatives.change(id, 1, InitiativeDraft.of(new BodyId(UUID.randomUUID()), LocalizedText.fi("Vieras")));
        }

        @Override
        protected void takeAway(InitiativeId id) {
            initiatives.archive(id, 1);
        }
    }
}
