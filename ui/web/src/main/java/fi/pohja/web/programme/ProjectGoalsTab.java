package fi.pohja.web.programme;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.listing.Archived;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.programme.Goal;
import fi.pohja.programme.GoalId;
import fi.pohja.programme.Goals;
import fi.pohja.programme.MeasureRow;
import fi.pohja.programme.Measures;
import fi.pohja.programme.NationalGoal;
import fi.pohja.programme.Project;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.LocalizedWords;
import fi.pohja.web.record.Notice;
import fi.pohja.web.record.RecordPanels;
import fi.pohja.web.record.RowMenu;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A project's goals with their sub-goals, the national goals they serve, and the measures that serve them. */
@Singleton
final class ProjectGoalsTab {

    private final Goals goals;
    private final Measures measures;
    private final GoalForm goalForm;
    private final MeasureForm measureForm;
    private final RecordPanels panels;
    private final Clock clock;

    /** What one drawing needs throughout. */
    private record Drawing(
            Project project,
            List<Goal> goals,
            List<MeasureRow> measures,
            boolean editable,
            boolean deciding,
            LocalDate today,
            Runnable redraw) {

        List<Goal> under(Optional<GoalId> parent) {
            return goals.stream()
                    .filter(goal -> shownParent(goal).equals(parent))
                    .toList();
        }

        /** A goal whose parent is archived is shown at the top rather than not at all. */
        private Optional<GoalId> shownParent(Goal goal) {
            return goal.parent()
                    .filter(id -> goals.stream().anyMatch(other -> other.id().equals(id)));
        }
    }

    ProjectGoalsTab(
            Goals goals,
            Measures measures,
            GoalForm goalForm,
            MeasureForm measureForm,
            RecordPanels panels,
            Clock clock) {
        this.goals = goals;
        this.measures = measures;
        this.goalForm = goalForm;
        this.measureForm = measureForm;
        this.panels = panels;
        this.clock = clock;
    }

    Redrawn of(Project project) {
        return new Redrawn((place, redraw) -> place.add(draw(new Drawing(
                project,
                goals.of(project.id(), Archived.CURRENT),
                measures
                        .list(Measures.Filter.of(project.id()), Order.ascending(Measures.Sort.POSITION), Slice.first())
                        .items()
                        .stream()
                        .filter(measure -> measure.project().id().equals(project.id()))
                        .toList(),
                SignedIn.allowed(Permission.EDIT_PROGRAMME),
                SignedIn.allowed(Permission.DECIDE_PROGRAMME),
                LocalDate.now(clock),
                redraw))));
    }

    private Section draw(Drawing drawing) {
        Section section = new Section(text("project.tab.goals"))
                .adding(
                        drawing.editable(),
                        text("goal.new"),
                        () -> goalForm.create(drawing.project().id(), Optional.empty(), drawing.redraw()));
        if (drawing.goals().isEmpty()) {
            EmptyState none = new EmptyState(Icon.GOAL, text("goals.none"));
            if (drawing.editable()) {
                none.step(
                        text("goal.new"),
                        () -> goalForm.create(drawing.project().id(), Optional.empty(), drawing.redraw()));
            }
            section.add(none);
            return section;
        }
        section.add(list(drawing.under(Optional.empty()), drawing));
        return section;
    }

    private OrderedList list(List<Goal> some, Drawing drawing) {
        OrderedList list = new OrderedList();
        list.addClassName("goal-list");
        some.forEach(goal -> list.add(item(goal, some, drawing)));
        return list;
    }

    private ListItem item(Goal goal, List<Goal> siblings, Drawing drawing) {
        Span number = new Span(goal.number());
        number.addClassName("goal-number");
        Div text = new Div(LocalizedWords.line(goal.text()));
        text.addClassName("goal-text");
        Div head = new Div(number, text, Badges.of(goal.state()));
        head.addClassName("goal-head");
        if (drawing.editable()) {
            head.add(menu(goal, siblings, drawing));
        }
        ListItem item = new ListItem(head);
        item.addClassName("goal");
        Div about = new Div();
        about.addClassName("goal-about");
        goal.nationalGoal().ifPresent(national -> about.add(national(national)));
        if (!goal.condition().isEmpty()) {
            about.add(condition(words(goal.condition())));
        }
        goal.subArea()
                .ifPresent(area ->
                        about.add(new Div(text("goal.sub.area", area.number() + ". " + words(area.title())))));
        about.add(panels.sources(goal.sourceRefs()));
        item.add(about);
        UnorderedList serving = new UnorderedList();
        serving.addClassName("measure-list");
        drawing.measures().stream()
                .filter(measure -> measure.goals().contains(goal.number()))
                .forEach(measure -> serving.add(new ListItem(new MeasureLine(measure, drawing.today()))));
        if (serving.getComponentCount() > 0) {
            item.add(serving);
        }
        List<Goal> beneath = drawing.under(Optional.of(goal.id()));
        if (!beneath.isEmpty()) {
            item.add(list(beneath, drawing));
        }
        return item;
    }

    private static Div national(NationalGoal national) {
        Span what = new Span(text("goal.national"));
        what.addClassName("fact-note");
        Div line = new Div(
                Icon.PROGRAMME.picture(),
                what,
                new Anchor(GoalsView.address(national.programme()), national.number() + ". " + words(national.text())));
        line.addClassName("goal-national");
        return line;
    }

    static Div condition(String words) {
        Div condition = new Div(Icon.INFO.picture(), new Span(text("goal.condition", words)));
        condition.addClassName("goal-condition");
        return condition;
    }

    private RowMenu menu(Goal goal, List<Goal> siblings, Drawing drawing) {
        int place = siblings.indexOf(goal);
        return new RowMenu(text("record.menu.of", goal.number()))
                .item(Icon.EDIT, text("record.edit"), () -> goalForm.edit(goal, drawing.redraw()))
                .item(
                        Icon.PLUS,
                        text("goal.new.under"),
                        () -> goalForm.create(drawing.project().id(), Optional.of(goal), drawing.redraw()))
                .item(
                        Icon.MEASURE,
                        text("measure.new"),
                        () -> measureForm.create(
                                drawing.project().id(),
                                goal.subArea().map(area -> area.id()),
                                List.of(goal.id()),
                                drawing.redraw()))
                .item(place > 0, Icon.PREVIOUS, text("record.up"), () -> swap(siblings, place, place - 1, drawing))
                .item(
                        place < siblings.size() - 1,
                        Icon.NEXT,
                        text("record.down"),
                        () -> swap(siblings, place, place + 1, drawing))
                .item(drawing.deciding(), Icon.ARCHIVE, text("record.archive"), () -> archive(goal, drawing));
    }

    private void swap(List<Goal> siblings, int from, int to, Drawing drawing) {
        List<GoalId> order =
                new ArrayList<>(drawing.goals().stream().map(Goal::id).toList());
        Collections.swap(
                order,
                order.indexOf(siblings.get(from).id()),
                order.indexOf(siblings.get(to).id()));
        Attempt.to(() -> goals.reorder(drawing.project().id(), order));
        drawing.redraw().run();
    }

    private void archive(Goal goal, Drawing drawing) {
        if (Attempt.to(() -> goals.archive(goal.id(), goal.version()))) {
            Notice.undo(text("record.archived.done", goal.number()), () -> {
                Attempt.to(() -> goals.restore(goal.id(), goals.open(goal.id()).version()));
                drawing.redraw().run();
            });
        }
        drawing.redraw().run();
    }
}
