package fi.pohja.web.programme;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropEffect;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.programme.MeasureId;
import fi.pohja.programme.MeasureRow;
import fi.pohja.programme.Measures;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.SubArea;
import fi.pohja.programme.SubAreaId;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.record.Attempt;
import fi.pohja.web.record.Notice;
import fi.pohja.web.record.RowMenu;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Measures of a sub-area that are ordered and moved to other sub-areas by dragging, and the same by menu. */
@Singleton
final class MeasureLists {

    private final Measures measures;
    private final MeasureForm form;
    private final Clock clock;

    /** What the lists of one project share. */
    record Target(ProjectId project, List<SubArea> areas, List<MeasureRow> measures, Runnable redraw) {}

    MeasureLists(Measures measures, MeasureForm form, Clock clock) {
        this.measures = measures;
        this.form = form;
        this.clock = clock;
    }

    UnorderedList of(Optional<SubAreaId> area, List<MeasureRow> rows, Target target) {
        UnorderedList list = new UnorderedList();
        list.addClassName("measure-list");
        boolean editable = SignedIn.allowed(Permission.EDIT_PROGRAMME);
        for (int place = 0; place < rows.size(); place++) {
            list.add(item(area, rows, place, editable, target));
        }
        if (editable) {
            ListItem end = new ListItem(new Span(text(rows.isEmpty() ? "measures.drop.empty" : "measures.drop.end")));
            end.addClassName("drop-end");
            end.getElement().setAttribute("aria-hidden", "true");
            onDrop(end, area, Optional.empty(), target);
            list.add(end);
        }
        return list;
    }

    private ListItem item(Optional<SubAreaId> area, List<MeasureRow> rows, int place, boolean editable, Target target) {
        MeasureRow row = rows.get(place);
        MeasureLine line = new MeasureLine(row, LocalDate.now(clock));
        ListItem item = new ListItem(line);
        item.setId("measure-" + row.id().value());
        if (measures.mayReport(row)) {
            Button report = new Button(text("measure.report.short"), click -> form.report(row.id(), target.redraw()));
            report.addThemeVariants(ButtonVariant.TERTIARY);
            report.setAriaLabel(text("measure.report.of", words(row.title())));
            report.addClassName("measure-report");
            line.add(report);
        }
        if (editable) {
            line.add(menu(area, rows, place, target));
            item.addClassName("draggable");
            DragSource<ListItem> drag = DragSource.create(item);
            drag.setDragData(row);
            drag.setEffectAllowed(EffectAllowed.MOVE);
            onDrop(item, area, Optional.of(row.id()), target);
        }
        return item;
    }

    private void onDrop(ListItem item, Optional<SubAreaId> area, Optional<MeasureId> before, Target target) {
        DropTarget<ListItem> drop = DropTarget.create(item);
        drop.setDropEffect(DropEffect.MOVE);
        drop.addDropListener(dropped -> dropped.getDragData()
                .filter(MeasureRow.class::isInstance)
                .map(MeasureRow.class::cast)
                .filter(moved -> before.filter(moved.id()::equals).isEmpty())
                .ifPresent(moved -> move(moved, area, before, target)));
    }

    private RowMenu menu(Optional<SubAreaId> area, List<MeasureRow> rows, int place, Target target) {
        MeasureRow row = rows.get(place);
        RowMenu menu = new RowMenu(text("record.menu.of", words(row.title())))
                .item(Icon.EDIT, text("record.edit"), () -> form.edit(row.id(), target.redraw()))
                .item(
                        place > 0,
                        Icon.PREVIOUS,
                        text("record.up"),
                        () -> move(row, area, Optional.of(rows.get(place - 1).id()), target))
                .item(
                        place < rows.size() - 1,
                        Icon.NEXT,
                        text("record.down"),
                        () -> move(
                                row,
                                area,
                                place + 2 < rows.size()
                                        ? Optional.of(rows.get(place + 2).id())
                                        : Optional.empty(),
                                target));
        target.areas().stream()
                .filter(other -> area.filter(other.id()::equals).isEmpty())
                .forEach(other -> menu.item(
                        Icon.ARROW,
                        text("measure.move.to", other.number() + ". " + words(other.title())),
                        () -> move(row, Optional.of(other.id()), Optional.empty(), target)));
        return menu.item(
                SignedIn.allowed(Permission.DECIDE_PROGRAMME),
                Icon.ARCHIVE,
                text("record.archive"),
                () -> archive(row, target.redraw()));
    }

    private void move(MeasureRow row, Optional<SubAreaId> area, Optional<MeasureId> before, Target target) {
        Attempt.to(() -> measures.move(row.id(), area, before));
        target.redraw().run();
    }

    private void archive(MeasureRow row, Runnable redraw) {
        if (Attempt.to(() -> measures.archive(row.id(), row.version()))) {
            Notice.undo(text("record.archived.done", words(row.title())), () -> {
                Attempt.to(
                        () -> measures.restore(row.id(), measures.open(row.id()).version()));
                redraw.run();
            });
        }
        redraw.run();
    }
}
