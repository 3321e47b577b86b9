package fi.pohja.participation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.pohja.access.DeniedException;
import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.deadline.DeadlineSource;
import fi.pohja.initiative.InitiativeAnswer;
import fi.pohja.initiative.InitiativeDraft;
import fi.pohja.initiative.InitiativeKind;
import fi.pohja.initiative.Initiatives;
import fi.pohja.listing.Archived;
import fi.pohja.meeting.MeetingDraft;
import fi.pohja.meeting.MeetingKind;
import fi.pohja.meeting.MeetingMode;
import fi.pohja.meeting.MeetingReport;
import fi.pohja.meeting.MeetingState;
import fi.pohja.meeting.Meetings;
import fi.pohja.need.NeedDraft;
import fi.pohja.need.NeedKind;
import fi.pohja.need.NeedSource;
import fi.pohja.need.NeedState;
import fi.pohja.need.Needs;
import fi.pohja.organisation.Bodies;
import fi.pohja.organisation.BodyDraft;
import fi.pohja.organisation.BodyId;
import fi.pohja.organisation.BodyKind;
import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.InvalidException;
import fi.pohja.spi.LocalizedText;
import fi.pohja.testkit.People;
import fi.pohja.testkit.TenantIsolationContract;
import fi.pohja.testkit.TwoTenants;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ParticipationTest {

    private static final TwoTenants TENANTS = TwoTenants.shared();
    private static final SignedIn OFFICE = People.with(TwoTenants.LAPPI, Role.PROGRAMME_MANAGER);
    private static final SignedIn READER = People.with(TwoTenants.LAPPI, Role.COUNCIL_MEMBER);

    private final ParticipationProgrammes programmes = TENANTS.bean(ParticipationProgrammes.class);
    private final ParticipationActions actions = TENANTS.bean(ParticipationActions.class);
    private final LocalDate today =
            LocalDate.ofInstant(TENANTS.bean(Clock.class).instant(), ZoneId.of("Europe/Helsinki"));

    private static void as(SignedIn user, Runnable work) {
        user.call(() -> {
            work.run();
            return true;
        });
    }

    private static ParticipationDraft draft(String name, int fromYear, FigureTarget... targets) {
        return new ParticipationDraft(
                LocalizedText.fi(name),
                LocalizedText.none(),
                Optional.empty(),
                Optional.of(LocalDate.of(fromYear, 1, 1)),
                Optional.empty(),
                List.of(targets),
                List.of("S4-15"));
    }

    private ParticipationProgramme inForce(String name, int fromYear, FigureTarget... targets) {
        ParticipationProgramme made = programmes.create(draft(name, fromYear, targets));
        return programmes.move(made.id(), made.version(), ParticipationState.IN_FORCE);
    }

    private FollowUp.Counted figure(ParticipationProgramme programme, Figure figure) {
        return programmes.followUp(programme.id()).figures().stream()
                .filter(counted -> counted.figure() == figure)
                .findFirst()
                .orElseThrow();
    }

    private int counted(ParticipationProgramme programme, Figure figure, int year) {
        int place = programmes.followUp(programme.id()).years().indexOf(year);
        return figure(programme, figure).values().get(place).orElse(-1);
    }

    @Test
    void goesFromDraftThroughItsActionsToAReviewThatABodyHandled() {
        as(OFFICE, () -> {
            ParticipationProgramme made = programmes.create(ParticipationDraft.of(LocalizedText.fi("Osallistu")));
            assertEquals(ParticipationState.DRAFT, made.state());
            assertEquals(
                    "startsOn",
                    assertThrows(
                                    InvalidException.class,
                                    () -> programmes.move(made.id(), made.version(), ParticipationState.IN_FORCE))
                            .violations()
                            .getFirst()
                            .field());
            ParticipationProgramme dated =
                    programmes.change(made.id(), made.version(), draft("Osallistu", today.getYear() - 1));
            ParticipationProgramme inForce = programmes.move(made.id(), dated.version(), ParticipationState.IN_FORCE);

            ParticipationAction action = actions.create(made.id(), ActionDraft.of(LocalizedText.fi("Raadit")));
            ActionDraft done = new ActionDraft(
                    action.title(),
                    LocalizedText.none(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    ActionState.DONE,
                    LocalizedText.fi("Kolme raatia"),
                    List.of("S4-16"));
            ParticipationAction changed = actions.change(action.id(), action.version(), done);
            assertThrows(ChangedMeanwhileException.class, () -> actions.change(action.id(), action.version(), done));
            assertEquals(1, programmes.open(made.id()).actionsDone());
            ActionDraft dropped = new ActionDraft(
                    action.title(),
                    LocalizedText.none(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    ActionState.DROPPED,
                    LocalizedText.none(),
                    List.of());
            assertThrows(InvalidException.class, () -> actions.change(action.id(), changed.version(), dropped));

            int year = today.getYear() - 1;
            BodyId board = body(BodyKind.POLITICAL_STEERING, "Aluehallitus");
            YearReview first = programmes.review(
                    made.id(),
                    year,
                    0,
                    new ReviewDraft(
                            LocalizedText.fi("Raadit kokoontuivat."),
                            LocalizedText.none(),
                            Optional.empty(),
                            Optional.empty()));
            assertThrows(
                    ChangedMeanwhileException.class,
                    () -> programmes.review(made.id(), year, 0, first.draft()),
                    "somebody wrote meanwhile");
            ReviewDraft undated =
                    new ReviewDraft(first.realised(), LocalizedText.none(), Optional.of(board), Optional.empty());
            assertThrows(InvalidException.class, () -> programmes.review(made.id(), year, first.version(), undated));
            programmes.review(
                    made.id(),
                    year,
                    first.version(),
                    new ReviewDraft(first.realised(), LocalizedText.none(), Optional.of(board), Optional.of(today)));
            YearReview handled = programmes.reviews(made.id()).getFirst();
            assertEquals(board, handled.handledBy().orElseThrow().id());
            for (int outside : List.of(today.getYear() + 1, today.getYear() - 2)) {
                assertThrows(
                        InvalidException.class,
                        () -> programmes.review(made.id(), outside, 0, first.draft()),
                        "year " + outside);
            }

            actions.remove(action.id(), changed.version());
            assertEquals(List.of(), actions.of(made.id()));
            assertEquals(
                    ParticipationState.ENDED,
                    programmes
                            .move(inForce.id(), inForce.version(), ParticipationState.ENDED)
                            .state());
        });
    }

    private static BodyId body(BodyKind kind, String name) {
        return TENANTS.bean(Bodies.class)
                .create(new BodyDraft(
                        kind, LocalizedText.fi(name), LocalizedText.none(), false, Optional.empty(), List.of()))
                .id();
    }

    private static void held(BodyId body, MeetingKind kind, LocalDate day, int participants) {
        Meetings meetings = TENANTS.bean(Meetings.class);
        MeetingDraft plain = MeetingDraft.of(kind, LocalizedText.fi("Kokous " + day), day);
        var meeting = meetings.create(
                Optional.empty(),
                MeetingState.HELD,
                new MeetingDraft(
                        kind,
                        plain.title(),
                        plain.description(),
                        Optional.of(body),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        MeetingMode.ON_SITE,
                        plain.place(),
                        "",
                        Optional.of(day),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        plain.agenda(),
                        Optional.empty(),
                        List.of()));
        meetings.report(
                meeting.id(),
                meeting.version(),
                new MeetingReport(
                        Optional.of(participants), List.of(), LocalizedText.none(), LocalizedText.fi("Käsiteltiin")));
    }

    @Test
    void figuresAreCountedFromTheRecordsAndComparedWithTheirTargets() {
        // Years of its own, since other tests enter records of this tenant too.
        int year = 1999;
        as(OFFICE, () -> {
            BodyId council = body(BodyKind.CUSTOMER_COUNCIL, "Raati");
            held(council, MeetingKind.MEETING, LocalDate.of(year, 2, 1), 12);
            held(council, MeetingKind.MEETING, LocalDate.of(year, 5, 1), 9);
            held(body(BodyKind.STEERING, "Ohjausryhmä"), MeetingKind.MEETING, LocalDate.of(year, 5, 1), 9);
            held(council, MeetingKind.WORKSHOP, LocalDate.of(year, 6, 1), 40);
            Needs needs = TENANTS.bean(Needs.class);
            for (int i = 0; i < 3; i++) {
                var need = needs.capture(new NeedDraft(
                                NeedKind.NEED,
                                LocalizedText.fi("Tarve " + i),
                                LocalizedText.none(),
                                Optional.empty(),
                                "",
                                "",
                                Optional.empty(),
                                NeedSource.COUNCIL,
                                Optional.of(LocalDate.of(year, 3, 1)),
                                List.of()))
                        .need();
                if (i == 0) {
                    needs.move(need.id(), 1, NeedState.SCREENED, LocalizedText.none());
                    needs.move(need.id(), 2, NeedState.REJECTED, LocalizedText.fi("Hoidetaan muualla"));
                }
            }
            ParticipationProgramme programme = programmes.create(new ParticipationDraft(
                    LocalizedText.fi("Vanha ohjelma"),
                    LocalizedText.none(),
                    Optional.empty(),
                    Optional.of(LocalDate.of(year, 1, 1)),
                    Optional.of(LocalDate.of(year, 12, 31)),
                    List.of(
                            new FigureTarget(Figure.COUNCIL_MEETINGS, 3),
                            new FigureTarget(Figure.NEEDS_ANSWERED, 50),
                            new FigureTarget(Figure.WORKSHOP_ATTENDANCES, 40)),
                    List.of()));
            FollowUp followUp = programmes.followUp(programme.id());
            assertEquals(List.of(year), followUp.years());
            assertEquals(3, counted(programme, Figure.COUNCIL_MEETINGS, year), "the council's, workshop included");
            assertEquals(
                    Optional.of(true),
                    figure(programme, Figure.COUNCIL_MEETINGS).reached(0));
            assertEquals(40, counted(programme, Figure.WORKSHOP_ATTENDANCES, year));
            assertEquals(3, counted(programme, Figure.NEEDS, year));
            assertEquals(33, counted(programme, Figure.NEEDS_ANSWERED, year));
            assertEquals(
                    Optional.of(false), figure(programme, Figure.NEEDS_ANSWERED).reached(0));
            assertEquals(0, counted(programme, Figure.CONSULTATION_RESPONSES, year));
            assertEquals(
                    Optional.empty(),
                    figure(programme, Figure.INITIATIVES_IN_TIME).values().getFirst(),
                    "nothing to take a share of");
        });
    }

    @Test
    void initiativesAnsweredInTimeAreAShareOfThoseDue() {
        as(OFFICE, () -> {
            BodyId council = body(BodyKind.ELDERLY_COUNCIL, "Neuvosto");
            Initiatives initiatives = TENANTS.bean(Initiatives.class);
            ParticipationProgramme programme = inForce("Nykyinen", today.getYear());
            int before = Math.max(0, counted(programme, Figure.INITIATIVES, today.getYear()));
            var made = initiatives.create(new InitiativeDraft(
                    InitiativeKind.INITIATIVE,
                    Optional.of(council),
                    LocalizedText.fi("Selkokieli"),
                    LocalizedText.fi("Etävastaanotto selkosuomeksi"),
                    Optional.of(body(BodyKind.STEERING, "Vastaaja")),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(today),
                    List.of()));
            var submitted = initiatives.submit(made.id(), made.version());
            initiatives.answer(
                    made.id(),
                    submitted.version(),
                    new InitiativeAnswer(LocalizedText.fi("Tehdään"), List.of(), Optional.empty(), false));
            assertEquals(before + 1, counted(programme, Figure.INITIATIVES, today.getYear()));
            assertTrue(counted(programme, Figure.INITIATIVES_IN_TIME, today.getYear()) > 0);
        });
    }

    @Test
    void faultsAreSaidAtOnceAndReadersOnlyRead() {
        as(OFFICE, () -> {
            ParticipationDraft wrong = new ParticipationDraft(
                    LocalizedText.none(),
                    LocalizedText.none(),
                    Optional.empty(),
                    Optional.of(LocalDate.of(2021, 1, 1)),
                    Optional.of(LocalDate.of(2020, 1, 1)),
                    List.of(
                            new FigureTarget(Figure.NEEDS_ANSWERED, 101),
                            new FigureTarget(Figure.NEEDS, 1),
                            new FigureTarget(Figure.NEEDS, 2)),
                    List.of());
            List<String> fields =
                    assertThrows(InvalidException.class, () -> programmes.create(wrong)).violations().stream()
                            .map(violation -> violation.field())
                            .sorted()
                            .toList();
            assertEquals(List.of("NEEDS_ANSWERED", "endsOn", "name", "targets"), fields);
        });
        as(READER, () -> {
            programmes.list(Archived.CURRENT);
            assertThrows(
                    DeniedException.class,
                    () -> programmes.create(ParticipationDraft.of(LocalizedText.fi("Lukijan ohjelma"))));
        });
    }

    @Test
    void whatIsDueIsToldToTheOfficeWhileTheProgrammeIsInForce() {
        as(OFFICE, () -> {
            ParticipationProgramme programme = inForce("Määräpäivät", today.getYear());
            actions.create(
                    programme.id(),
                    new ActionDraft(
                            LocalizedText.fi("Kysely omaisille"),
                            LocalizedText.none(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(today.plusDays(3)),
                            ActionState.RUNNING,
                            LocalizedText.none(),
                            List.of()));
            assertEquals(1, due(programme));
            programmes.move(programme.id(), programme.version(), ParticipationState.ENDED);
            assertEquals(0, due(programme));
        });
    }

    private long due(ParticipationProgramme programme) {
        return TENANTS.context().getBeansOfType(DeadlineSource.class).stream()
                .flatMap(source -> source.due(today.plusDays(14)).stream())
                .filter(deadline -> deadline.kind().equals("PARTICIPATION_ACTION")
                        && deadline.subject().id().equals(programme.id().value()))
                .count();
    }

    @Nested
    class Isolation extends TenantIsolationContract<ParticipationProgrammeId> {

        @Override
        protected ParticipationProgrammeId create() {
            return programmes
                    .create(ParticipationDraft.of(LocalizedText.fi("Eristetty")))
                    .id();
        }

        @Override
        protected boolean listed(ParticipationProgrammeId id) {
            return programmes.list(Archived.ALL).stream()
                    .anyMatch(one -> one.id().equals(id));
        }

        @Override
        protected Optional<?> find(ParticipationProgrammeId id) {
            return programmes.find(id);
        }

        @Override
        protected void change(ParticipationProgrammeId id) {
            programmes.change(id, 1, ParticipationDraft.of(LocalizedText.fi("Vieras")));
        }

        @Override
        protected void takeAway(ParticipationProgrammeId id) {
            programmes.archive(id, 1);
        }
    }
}
