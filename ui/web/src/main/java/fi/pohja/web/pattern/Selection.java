package fi.pohja.web.pattern;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The rows of a list that were ticked, and the bar that says how many and what can be done to all of them at once. */
final class Selection<T> extends Div {

    private static final long serialVersionUID = 1L;

    /** Key of the column of boxes. */
    static final String COLUMN = "selected";

    private final transient Set<T> rows = new LinkedHashSet<>();
    private final transient Grid<T> grid;
    private final transient Function<T, String> name;
    private final Span count = new Span();
    private final Div actions = new Div();
    private final Checkbox all = new Checkbox();

    /**
     * @param name what a row is called
     * @param everything the rows that match the filter, as many as may be chosen at once
     */
    Selection(Grid<T> grid, Function<T, String> name, Supplier<List<T>> everything) {
        this.grid = grid;
        this.name = name;
        addClassName("list-selection");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", text("pattern.selection"));
        count.addClassName("list-selected");
        count.getElement().setAttribute("role", "status");
        actions.addClassName("list-actions");
        Button none = new Button(text("pattern.selection.none"), click -> clear());
        none.addThemeVariants(ButtonVariant.TERTIARY);
        add(count, actions, none);
        all.setAriaLabel(text("pattern.selection.all"));
        all.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                if (change.getValue()) {
                    rows.addAll(everything.get());
                } else {
                    rows.clear();
                }
                grid.getDataProvider().refreshAll();
                show();
                all.setIndeterminate(false);
            }
        });
        grid.addComponentColumn(this::box)
                .setKey(COLUMN)
                .setHeader(all)
                .setWidth("3.25rem")
                .setFlexGrow(0)
                .setResizable(false)
                .setSortable(false);
        show();
    }

    void action(Icon icon, String label, Consumer<List<T>> action) {
        Button button = new Button(label, icon.picture(), click -> action.accept(new ArrayList<>(rows)));
        button.addThemeVariants(ButtonVariant.SMALL);
        actions.add(button);
    }

    /** Nothing is chosen any more: the rows are others, or other than they were. */
    void clear() {
        if (!rows.isEmpty()) {
            rows.clear();
            grid.getDataProvider().refreshAll();
            show();
        }
    }

    private Checkbox box(T row) {
        Checkbox box = new Checkbox(rows.contains(row));
        box.setAriaLabel(text("pattern.selection.row", name.apply(row)));
        box.addValueChangeListener(change -> {
            if (change.getValue()) {
                rows.add(row);
            } else {
                rows.remove(row);
            }
            show();
        });
        return box;
    }

    private void show() {
        setVisible(!rows.isEmpty());
        count.setText(text("pattern.selection.count", rows.size()));
        all.setValue(!rows.isEmpty());
        all.setIndeterminate(!rows.isEmpty());
    }
}
