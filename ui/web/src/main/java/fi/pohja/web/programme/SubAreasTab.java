package fi.pohja.web.programme;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.listing.Archived;
import fi.pohja.listing.Order;
import fi.pohja.listing.Slice;
import fi.pohja.programme.Goal;
import fi.pohja.programme.Goals;
import fi.pohja.programme.MeasureRow;
import fi.pohja.programme.Measures;
import fi.pohja.programme.NamedSubArea;
import fi.pohja.programme.Project;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.SubArea;
import fi.pohja.programme.SubAreaId;
import fi.pohja.programme.SubAreas;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.LocalizedWords;
import fi.pohja.web.record.Notice;
import fi.pohja.web.record.RecordPanels;
import fi.pohja.web.record.RowMenu;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A project's sub-areas, each with its measures; those without one follow. Ordered by dragging and by menu. */
@Singleton
final class SubAreasTab {

    private final SubAreas subAreas;
    private final Goals goals;
    private final Measures measures;
    private final SubAreaForm form;
    private final MeasureForm measureForm;
    private final MeasureLists lists;
    private final RecordPanels panels;

    SubAreasTab(
            SubAreas subAreas,
            Goals goals,
            Measures measures,
            SubAreaForm form,
            MeasureForm measureForm,
            MeasureLists lists,
            RecordPanels panels) {
        this.subAreas = subAreas;
        this.goals = goals;
        this.measures = measures;
        this.form = form;
        this.measureForm = measureForm;
        this.lists = lists;
        this.panels = panels;
    }

    Redrawn of(Project project) {
        return new Redrawn((place, redraw) -> {
            place.addClassName("areas");
            draw(place, project, redraw);
        });
    }

    private void draw(Div place, Project project, Runnable redraw) {
        boolean editable = SignedIn.allowed(Permission.EDIT_PROGRAMME);
        List<SubArea> areas = subAreas.of(project.id(), Archived.CURRENT);
        List<MeasureRow> own = measures
                .list(Measures.Filter.of(project.id()), Order.ascending(Measures.Sort.POSITION), Slice.first())
                .items()
                .stream()
                .filter(measure -> measure.project().id().equals(project.id()))
                .toList();
        Section head = new Section(text("project.tab.areas"))
                .adding(editable, text("sub.area.new"), () -> form.create(project.id(), redraw))
                .adding(
                        editable,
                        text("measure.new"),
                        () -> measureForm.create(project.id(), Optional.empty(), List.of(), redraw));
        place.add(head);
        if (areas.isEmpty() && own.isEmpty()) {
            EmptyState none = new EmptyState(Icon.MEASURE, text("areas.none"));
            if (editable) {
                none.step(text("sub.area.new"), () -> form.create(project.id(), redraw));
            }
            head.add(none);
            return;
        }
        head.add(new Paragraph(text("areas.about", areas.size(), own.size())));
        if (editable && own.size() > 1) {
            head.add(new Paragraph(text("areas.order.help")));
        }
        MeasureLists.Target target = new MeasureLists.Target(project.id(), areas, own, redraw);
        List<Goal> set = goals.of(project.id(), Archived.CURRENT);
        areas.forEach(area -> place.add(card(area, areas, set, target)));
        List<MeasureRow> loose =
                own.stream().filter(measure -> areaOf(measure, areas).isEmpty()).toList();
        if (!loose.isEmpty()) {
            Div card = new Div(new H2(text("areas.without")), lists.of(Optional.empty(), loose, target));
            card.addClassNames("card", "area");
            place.add(card);
        }
    }

    /** The sub-area as shown: none for a measure whose sub-area is archived. */
    private static Optional<SubAreaId> areaOf(MeasureRow measure, List<SubArea> areas) {
        return measure.subArea()
                .map(NamedSubArea::id)
                .filter(id -> areas.stream().anyMatch(area -> area.id().equals(id)));
    }

    /** The goals of a sub-area, with how many measures serve each. */
    private static Div goals(SubArea area, List<Goal> set, ProjectId project) {
        UnorderedList list = new UnorderedList();
        set.stream()
                .filter(goal -> goal.subArea()
                        .map(NamedSubArea::id)
                        .filter(area.id()::equals)
                        .isPresent())
                .forEach(goal -> {
                    Anchor text =
                            new Anchor(Addresses.of(project, ProjectTabs.GOALS), LocalizedWords.line(goal.text()));
                    Span number = new Span(goal.number());
                    number.addClassName("area-number");
                    list.add(new ListItem(
                            new Div(number, text), Progress.measures(goal.measuresDone(), goal.measures())));
                });
        Div goals = new Div();
        goals.addClassName("area-goals");
        if (list.getComponentCount() > 0) {
            goals.add(new H3(text("areas.goals")), list);
        }
        return goals;
    }

    private Div card(SubArea area, List<SubArea> areas, List<Goal> set, MeasureLists.Target target) {
        boolean editable = SignedIn.allowed(Permission.EDIT_PROGRAMME);
        Span number = new Span(area.number() + ".");
        number.addClassName("area-number");
        H2 title = new H2(number, LocalizedWords.line(area.title()));
        Div head = new Div(title, Progress.measures(area.measuresDone(), area.measures()));
        head.addClassName("area-head");
        if (editable) {
            head.add(menu(area, areas, target));
        }
        Div card = new Div(head);
        card.addClassNames("card", "area");
        card.setId("area-" + area.id().value());
        area.lead().ifPresent(lead -> {
            Span who = new Span(text("area.lead", words(lead.name())));
            who.addClassName("fact-note");
            card.add(who);
        });
        if (!area.description().isEmpty()) {
            card.add(LocalizedWords.paragraphs(area.description()));
        }
        card.add(panels.sources(area.sourceRefs()), goals(area, set, target.project()));
        List<MeasureRow> own = target.measures().stream()
                .filter(measure ->
                        areaOf(measure, areas).filter(area.id()::equals).isPresent())
                .toList();
        card.add(lists.of(Optional.of(area.id()), own, target));
        return card;
    }

    private RowMenu menu(SubArea area, List<SubArea> areas, MeasureLists.Target target) {
        int place = areas.indexOf(area);
        Runnable redraw = target.redraw();
        return new RowMenu(text("record.menu.of", words(area.title())))
                .item(Icon.EDIT, text("record.edit"), () -> form.edit(area.id(), redraw))
                .item(
                        Icon.MEASURE,
                        text("measure.new"),
                        () -> measureForm.create(target.project(), Optional.of(area.id()), List.of(), redraw))
                .item(place > 0, Icon.PREVIOUS, text("record.up"), () -> swap(areas, place, place - 1, target))
                .item(
                        place < areas.size() - 1,
                        Icon.NEXT,
                        text("record.down"),
                        () -> swap(areas, place, place + 1, target))
                .item(
                        SignedIn.allowed(Permission.DECIDE_PROGRAMME),
                        Icon.ARCHIVE,
                        text("record.archive"),
                        () -> archive(area, redraw));
    }

    private void swap(List<SubArea> areas, int from, int to, MeasureLists.Target target) {
        List<SubAreaId> order = new ArrayList<>(areas.stream().map(SubArea::id).toList());
        Collections.swap(order, from, to);
        ProjectId project = target.project();
        Attempt.to(() -> subAreas.reorder(project, order));
        target.redraw().run();
    }

    private void archive(SubArea area, Runnable redraw) {
        if (Attempt.to(() -> subAreas.archive(area.id(), area.version()))) {
            Notice.undo(text("record.archived.done", words(area.title())), () -> {
                Attempt.to(() ->
                        subAreas.restore(area.id(), subAreas.open(area.id()).version()));
                redraw.run();
            });
        }
        redraw.run();
    }
}
