package fi.pohja.meeting;

import static fi.pohja.meeting.Gatherings.TODAY;
import static fi.pohja.meeting.Gatherings.as;
import static fi.pohja.meeting.Gatherings.bean;
import static fi.pohja.meeting.Gatherings.organiser;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.pohja.access.DeniedException;
import fi.pohja.access.Role;
import fi.pohja.access.SignedIn;
import fi.pohja.need.Need;
import fi.pohja.need.NeedDraft;
import fi.pohja.need.NeedId;
import fi.pohja.need.NeedMeasure;
import fi.pohja.need.NeedRow;
import fi.pohja.need.NeedSource;
import fi.pohja.need.NeedState;
import fi.pohja.need.Needs;
import fi.pohja.programme.Goal;
import fi.pohja.programme.Measure;
import fi.pohja.programme.NamedProject;
import fi.pohja.programme.Project;
import fi.pohja.spi.LocalizedText;
import fi.pohja.testkit.People;
import fi.pohja.testkit.TwoTenants;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkshopsTest {

    private final Meetings meetings = bean(Meetings.class);
    private final Workshops workshops = bean(Workshops.class);
    private final WorkshopSeries series = bean(WorkshopSeries.class);
    private final Needs needs = bean(Needs.class);

    private Meeting step(Series in, Project project, WorkshopStep step, int daysAgo) {
        MeetingDraft plain = Gatherings.draft(TODAY.minusDays(daysAgo))
                .with(Optional.empty(), Optional.of(project.id()), Optional.of(in.id()));
        return meetings.create(new MeetingDraft(
                plain.kind(),
                LocalizedText.fi("Työpaja " + step),
                plain.description(),
                plain.body(),
                plain.project(),
                plain.series(),
                Optional.of(step),
                plain.mode(),
                plain.place(),
                plain.remoteLink(),
                plain.day(),
                plain.begins(),
                plain.ends(),
                plain.capacity(),
                plain.agenda(),
                plain.organiser(),
                plain.sourceRefs()));
    }

    private static Capture line(String text) {
        return new Capture(UUID.randomUUID(), text);
    }

    @Test
    void theOutputsOfOneWorkshopAreTheInputsOfTheNext() {
        as(organiser(), () -> {
            Project project = Gatherings.project();
            Series one = series.create(SeriesDraft.of(LocalizedText.fi("Hankevalmistelu")));
            Meeting first = step(one, project, WorkshopStep.NEEDS, 30);
            Meeting second = step(one, project, WorkshopStep.GOALS, 20);
            Meeting third = step(one, project, WorkshopStep.MEASURES, 10);
            Meeting fourth = step(one, project, WorkshopStep.WHOLE, 0);

            workshops.captureNeeds(
                    first.id(), List.of(line("Etävastaanotto"), line("Etälääkäri"), line("Yhteinen päivystys")));
            List<NeedRow> captured = workshops.board(first.id()).needs();
            NeedId remote = captured.get(0).id();
            needs.merge(remote, List.of(captured.get(1).id()));
            Need need = needs.open(remote);
            needs.move(remote, need.version(), NeedState.PRIORITISED, LocalizedText.none());

            assertEquals(
                    List.of(remote),
                    workshops.board(second.id()).needs().stream()
                            .map(NeedRow::id)
                            .toList());
            Goal goal = workshops.captureGoal(second.id(), line("Palvelut lähelle"), List.of(remote));

            assertEquals(
                    List.of(goal.id()),
                    workshops.board(third.id()).goals().stream().map(Goal::id).toList());
            Measure measure = workshops.captureMeasure(third.id(), line("Etävastaanoton kokeilu"), goal.id());

            Board whole = workshops.board(fourth.id());
            assertEquals(
                    List.of(goal.id()), whole.goals().stream().map(Goal::id).toList());
            assertEquals(
                    List.of(measure.id()),
                    whole.measures().stream().map(row -> row.id()).toList());
            assertEquals(1, whole.needsOfGoals().get(goal.id().value()));
            Need followed = needs.open(captured.get(1).id());
            assertEquals(
                    List.of(measure.id()),
                    followed.measures().stream().map(NeedMeasure::id).toList());
            assertEquals(NeedState.LINKED_TO_MEASURE, needs.open(remote).state());
            assertEquals(
                    project.id(),
                    Optional.of(measure.project()).map(NamedProject::id).orElseThrow());
            assertEquals(third.id(), workshops.before(fourth.id()).orElseThrow().id());
        });
    }

    @Test
    void aLineSentAgainAfterALostConnectionIsStoredOnce() {
        as(organiser(), () -> {
            Project project = Gatherings.project();
            Series one = series.create(SeriesDraft.of(LocalizedText.fi("Sarja")));
            Meeting first = step(one, project, WorkshopStep.NEEDS, 2);
            Meeting second = step(one, project, WorkshopStep.GOALS, 1);
            Meeting third = step(one, project, WorkshopStep.MEASURES, 0);
            Capture need = line("Etävastaanotto");
            Capture goal = line("Palvelut lähelle");
            Capture measure = line("Kokeilu");
            for (int i = 0; i < 3; i++) {
                workshops.captureNeeds(first.id(), List.of(need));
                Goal set = workshops.captureGoal(second.id(), goal, List.of(new NeedId(need.id())));
                workshops.captureMeasure(third.id(), measure, set.id());
            }

            assertEquals(1, workshops.board(first.id()).needs().size());
            assertEquals(1, workshops.board(third.id()).goals().size());
            assertEquals(1, workshops.board(third.id()).measures().size());
        });
    }

    @Test
    void severalCaptureAtOnceAndNothingIsLost() throws Exception {
        SignedIn leader = organiser();
        Meeting first = leader.call(() -> step(
                series.create(SeriesDraft.of(LocalizedText.fi("Sarja"))), Gatherings.project(), WorkshopStep.NEEDS, 0));
        String before = leader.call(() -> workshops.revision(first.id()));
        List<Callable<Boolean>> all = IntStream.range(0, 60)
                .<Callable<Boolean>>mapToObj(i -> () -> leader.call(() -> {
                    workshops.captureNeeds(first.id(), List.of(line("Tarve " + i)));
                    return true;
                }))
                .toList();

        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var each : threads.invokeAll(all)) {
                each.get();
            }
        }

        assertEquals(60, leader.call(() -> workshops.board(first.id())).needs().size());
        assertNotEquals(before, leader.call(() -> workshops.revision(first.id())));
    }

    @Test
    void needsOfTheRegisterAreBroughtInOnce() {
        as(organiser(), () -> {
            Meeting first = step(
                    series.create(SeriesDraft.of(LocalizedText.fi("Sarja"))),
                    Gatherings.project(),
                    WorkshopStep.NEEDS,
                    0);
            NeedId told = needs.capture(NeedDraft.of(NeedSource.VISIT, LocalizedText.fi("Kunnassa kerrottu")))
                    .need()
                    .id();

            workshops.bringIn(first.id(), List.of(told));
            workshops.bringIn(first.id(), List.of(told));

            assertEquals(
                    List.of(told),
                    workshops.board(first.id()).needs().stream()
                            .map(NeedRow::id)
                            .toList());
        });
    }

    @Test
    void whoMayOnlyReadCapturesNothing() {
        Meeting first = organiser()
                .call(() -> step(
                        series.create(SeriesDraft.of(LocalizedText.fi("Sarja"))),
                        Gatherings.project(),
                        WorkshopStep.NEEDS,
                        0));

        as(
                People.with(TwoTenants.LAPPI, Role.COUNCIL_MEMBER),
                () -> assertThrows(
                        DeniedException.class, () -> workshops.captureNeeds(first.id(), List.of(line("Tarve")))));
    }
}
