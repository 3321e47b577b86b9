package fi.pohja.web.workshop;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.audit.Subject;
import fi.pohja.meeting.Board;
import fi.pohja.meeting.Capture;
import fi.pohja.meeting.Meeting;
import fi.pohja.meeting.MeetingId;
import fi.pohja.meeting.MeetingRow;
import fi.pohja.meeting.Meetings;
import fi.pohja.meeting.WorkshopStep;
import fi.pohja.meeting.Workshops;
import fi.pohja.need.NeedId;
import fi.pohja.need.NeedRow;
import fi.pohja.need.NeedThemes;
import fi.pohja.need.Needs;
import fi.pohja.problem.InvalidException;
import fi.pohja.programme.Goal;
import fi.pohja.programme.GoalId;
import fi.pohja.spi.LocalizedText;
import fi.pohja.vote.VoteDraft;
import fi.pohja.web.i18n.Language;
import fi.pohja.web.live.LivePages;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.ConstantWords;
import fi.pohja.web.record.Notice;
import fi.pohja.web.record.RecordId;
import fi.pohja.web.shell.MainLayout;
import fi.pohja.web.vote.VotesPanel;
import fi.pohja.web.vote.VotesPanels;
import io.micronaut.context.annotation.Prototype;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A workshop while it goes on. Several may lead it at once: what one captures, the others see within a second. What is
 * chosen and typed stays when the board is drawn anew.
 */
@Prototype
@Route(value = "meetings/:id/live", layout = MainLayout.class)
public class LiveView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Meetings meetings;
    private final transient Workshops workshops;
    private final transient Needs needs;
    private final transient NeedThemes themes;
    private final transient VotesPanels votes;
    private final transient LivePages live;
    private final Div board = new Div();
    private final Div tools = new Div();
    private final transient Set<UUID> chosen = new LinkedHashSet<>();
    private transient Optional<MeetingId> id = Optional.empty();
    private transient Optional<VotesPanel> panel = Optional.empty();
    private transient Optional<Board> drawn = Optional.empty();

    LiveView(
            Meetings meetings, Workshops workshops, Needs needs, NeedThemes themes, VotesPanels votes, LivePages live) {
        this.meetings = meetings;
        this.workshops = workshops;
        this.needs = needs;
        this.themes = themes;
        this.votes = votes;
        this.live = live;
        addClassName("live");
        board.addClassName("live-board");
        tools.addClassName("live-tools");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        MeetingId workshop = event.getRouteParameters()
                .get("id")
                .flatMap(RecordId::read)
                .map(MeetingId::new)
                .orElseThrow(() -> new NotFoundException("meetings"));
        Meeting meeting = meetings.find(workshop).orElseThrow(() -> new NotFoundException(String.valueOf(workshop)));
        id = Optional.of(workshop);
        removeAll();
        add(header(meeting));
        if (SignedIn.allowed(Permission.EDIT_PARTICIPATION)) {
            add(capture(meeting));
        }
        VotesPanel shown = votes.of(workshop, this::draw);
        panel = Optional.of(shown);
        Div work = new Div(tools, board);
        work.addClassName("live-work");
        Div side = new Div(new H2(text("vote.title")), shown);
        side.addClassName("live-side");
        Div both = new Div(work, side);
        both.addClassName("live-columns");
        add(both);
        draw();
        live.watch(board, "board/" + workshop.value(), () -> workshops.revision(workshop), this::follow);
    }

    private PageHeader header(Meeting meeting) {
        PageHeader header = new PageHeader(words(meeting.title()))
                .under(text("meetings.title"), "meetings")
                .under(text("workshop.page"), "meetings/" + meeting.id().value());
        workshops
                .before(meeting.id())
                .ifPresent((MeetingRow earlier) -> header.chain(
                        text("workshop.from"),
                        words(earlier.title()),
                        "meetings/" + earlier.id().value() + "/live"));
        return header.lead(text("workshop.lead." + step(meeting), ConstantWords.of("workshop.step", step(meeting))));
    }

    private static WorkshopStep step(Meeting meeting) {
        return meeting.step().orElse(WorkshopStep.NEEDS);
    }

    private Component capture(Meeting meeting) {
        WorkshopStep step = step(meeting);
        if (step == WorkshopStep.WHOLE || meeting.archivedAt().isPresent()) {
            return new Div();
        }
        return new CaptureField(
                "pohja-capture/" + meeting.id().value() + "/" + step,
                text("workshop.capture." + step),
                line -> store(meeting.id(), step, line));
    }

    private boolean store(MeetingId workshop, WorkshopStep step, Capture line) {
        boolean stored = Attempt.to(() -> {
            switch (step) {
                case NEEDS -> workshops.captureNeeds(workshop, List.of(line));
                case GOALS ->
                    workshops.captureGoal(
                            workshop, line, chosen.stream().map(NeedId::new).toList());
                case MEASURES -> workshops.captureMeasure(workshop, line, chosenGoal(workshop));
                case WHOLE -> throw new IllegalStateException("Nothing is captured when the whole is looked at");
            }
        });
        if (stored && step == WorkshopStep.GOALS) {
            chosen.clear();
        }
        draw();
        return stored;
    }

    /** The goal chosen, else the only one there is. */
    private GoalId chosenGoal(MeetingId workshop) {
        List<Goal> goals = workshops.board(workshop).goals();
        return chosen.stream()
                .findFirst()
                .map(GoalId::new)
                .or(() -> goals.size() == 1 ? Optional.of(goals.getFirst().id()) : Optional.empty())
                .orElseThrow(() -> InvalidException.of("goal", "workshop.goal"));
    }

    private void draw() {
        id.ifPresent(workshop -> draw(workshops.board(workshop)));
    }

    /** What is drawn already stays as it is: a click on its way must find the button that was pressed. */
    private void follow() {
        id.map(workshops::board).filter(now -> !drawn.equals(Optional.of(now))).ifPresent(this::draw);
    }

    private void draw(Board now) {
        drawn = Optional.of(now);
        WorkshopStep step = step(now.workshop());
        boolean leading = SignedIn.allowed(Permission.EDIT_PARTICIPATION);
        chosen.retainAll(ids(now, step));
        board.removeAll();
        switch (step) {
            case NEEDS ->
                board.add(new BoardList(text("workshop.needs", now.needs().size()))
                        .needs(lastCapturedFirst(now.needs()), chosen, leading, this::tools));
            case GOALS ->
                board.add(
                        new BoardList(text("workshop.chosen", now.needs().size()))
                                .needs(now.needs(), chosen, leading, this::tools),
                        new BoardList(text("workshop.goals", now.goals().size()))
                                .goals(now, Set.of(), false, () -> {}));
            case MEASURES ->
                board.add(
                        new BoardList(text("workshop.goals", now.goals().size()))
                                .goals(now, chosen, leading, this::one),
                        new BoardList(text("workshop.measures", now.measures().size())).measures(now.measures()));
            case WHOLE ->
                board.add(
                        new BoardList(text("workshop.goals", now.goals().size()))
                                .goals(now, chosen, leading, this::tools),
                        new BoardList(text("workshop.measures", now.measures().size())).measures(now.measures()));
        }
        tools();
    }

    /** Of those with as many votes the newest stands first, where whoever captures looks. */
    private static List<NeedRow> lastCapturedFirst(List<NeedRow> needs) {
        return needs.stream()
                .sorted(Comparator.comparingInt(NeedRow::votes)
                        .thenComparingInt(NeedRow::number)
                        .reversed())
                .toList();
    }

    private static Set<UUID> ids(Board now, WorkshopStep step) {
        Set<UUID> ids = new LinkedHashSet<>();
        if (step == WorkshopStep.NEEDS || step == WorkshopStep.GOALS) {
            now.needs().forEach(need -> ids.add(need.id().value()));
        } else {
            now.goals().forEach(goal -> ids.add(goal.id().value()));
        }
        return ids;
    }

    /** A measure is defined for one goal: the one chosen last. */
    private void one() {
        if (chosen.size() > 1) {
            UUID last = List.copyOf(chosen).getLast();
            chosen.clear();
            chosen.add(last);
            draw();
        }
        tools();
    }

    private void tools() {
        tools.removeAll();
        if (id.isEmpty() || !SignedIn.allowed(Permission.EDIT_PARTICIPATION)) {
            return;
        }
        Board now = workshops.board(id.get());
        WorkshopStep step = step(now.workshop());
        if (step == WorkshopStep.NEEDS) {
            tools.add(new Button(text("workshop.bring"), Icon.DOWNLOAD.picture(), click -> bring()));
            Button merge = new Button(text("workshop.merge", chosen.size()), click -> merge(now));
            merge.setEnabled(chosen.size() > 1);
            Button group = new Button(text("workshop.group", chosen.size()), click -> group());
            group.setEnabled(!chosen.isEmpty());
            tools.add(merge, group);
        }
        List<VoteDraft.Candidate> candidates = candidates(now, step);
        Button vote = new Button(
                text(chosen.isEmpty() ? "workshop.vote.all" : "workshop.vote", candidates.size()),
                Icon.CHECK.picture(),
                click -> votes.open(
                        now.workshop().id(),
                        LocalizedText.of(Language.current().code(), text("workshop.vote.title." + step)),
                        candidates,
                        () -> panel.ifPresent(VotesPanel::draw)));
        vote.setEnabled(candidates.size() > 1);
        tools.add(vote);
    }

    private List<VoteDraft.Candidate> candidates(Board now, WorkshopStep step) {
        if (step == WorkshopStep.NEEDS) {
            return now.needs().stream()
                    .filter(need ->
                            chosen.isEmpty() || chosen.contains(need.id().value()))
                    .map(need ->
                            new VoteDraft.Candidate(Subject.of("NEED", need.id().value()), need.title()))
                    .toList();
        }
        return now.goals().stream()
                .filter(goal -> step != WorkshopStep.WHOLE
                        || chosen.isEmpty()
                        || chosen.contains(goal.id().value()))
                .map(goal -> new VoteDraft.Candidate(
                        Subject.of(
                                "GOAL", goal.id().value(), goal.project().id().value()),
                        goal.text()))
                .toList();
    }

    private void bring() {
        id.ifPresent(
                workshop -> Attempt.to(() -> Notice.done(text("workshop.brought", workshops.bringInOpen(workshop)))));
        draw();
    }

    /** The one with the most votes, else the first, stands for all that are chosen. */
    private void merge(Board now) {
        List<NeedId> all = now.needs().stream()
                .map(NeedRow::id)
                .filter(need -> chosen.contains(need.value()))
                .toList();
        if (Attempt.to(() -> needs.merge(all.getFirst(), all))) {
            Notice.undo(text("workshop.merged", all.size()), () -> {
                Attempt.to(() -> all.stream().skip(1).forEach(needs::unmerge));
                draw();
            });
            chosen.clear();
        }
        draw();
    }

    private void group() {
        GroupDialog.ask(themes, theme -> {
            Attempt.to(() -> needs.group(chosen.stream().map(NeedId::new).toList(), Optional.of(theme)));
            chosen.clear();
            draw();
        });
    }
}
