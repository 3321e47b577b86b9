package fi.pohja.plugins.family;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import fi.pohja.ui.spi.Page;
import fi.pohja.ui.spi.PageContext;
import fi.pohja.ui.spi.PageDescriptor;
import fi.pohja.ui.spi.PageGroup;
import fi.pohja.ui.spi.part.Parts;
import java.util.List;

/** The numbers of requests by term, the same that the public page tells. */
final class FiguresPage implements Page {

    private final Figures figures;

    FiguresPage(Figures figures) {
        this.figures = figures;
    }

    @Override
    public PageDescriptor descriptor() {
        return PageDescriptor.of("figures", "figures", "chart", PageGroup.SERVICES, 32);
    }

    @Override
    public Component create(PageContext context) {
        List<Term> terms = context.call(figures::terms);
        Select<Term> term = new Select<>();
        term.setLabel(context.text("figures.choose"));
        term.setWidth("18rem");
        term.setItems(terms);
        term.setItemLabelGenerator(one -> context.text("figures.term", one.from(), one.to()));
        VerticalLayout tables = new VerticalLayout();
        tables.setPadding(false);
        term.addValueChangeListener(change -> show(context, change.getValue(), tables));
        term.setValue(terms.getFirst());
        return Parts.page(term, Parts.outside(FiguresPublicPage.ADDRESS, context.text("figures.public.open")), tables);
    }

    private void show(PageContext context, Term term, VerticalLayout tables) {
        tables.removeAll();
        HelpFigures found = context.call(call -> figures.of(call, term));
        if (found.tables().isEmpty()) {
            tables.add(new Paragraph(context.text("figures.none")));
            return;
        }
        int smallest =
                context.call(call -> call.settings(FamilyCentresPlugin.SETTINGS).smallest());
        tables.add(new Paragraph(context.text("figures.hidden", smallest)));
        for (HelpFigures.Kind kind : HelpFigures.Kind.values()) {
            tables.add(Parts.wide(context.text("figures." + kind), grid(context, found, kind)));
        }
        tables.add(new Paragraph(context.text("figures.method")));
    }

    private Grid<List<String>> grid(PageContext context, HelpFigures found, HelpFigures.Kind kind) {
        List<String> headings = context.call(call -> figures.headings(call, kind));
        List<List<String>> rows = context.call(call -> figures.rows(call, found, kind));
        Grid<List<String>> grid = new Grid<>();
        for (int column = 0; column < headings.size(); column++) {
            int at = column;
            grid.addColumn(row -> row.get(at))
                    .setHeader(headings.get(at))
                    .setTextAlign(at == 0 ? ColumnTextAlign.START : ColumnTextAlign.END)
                    .setWidth(at == 0 ? "9rem" : "8.25rem")
                    .setFlexGrow(at == 0 ? 1 : 0);
        }
        // Names of columns are read to their end.
        grid.getElement().getThemeList().add("wrap-cell-content");
        grid.setItems(rows);
        grid.setAllRowsVisible(true);
        return grid;
    }
}
