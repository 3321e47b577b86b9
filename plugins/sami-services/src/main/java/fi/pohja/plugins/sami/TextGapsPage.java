package fi.pohja.plugins.sami;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fi.pohja.plugins.sami.TextGaps.Count;
import fi.pohja.plugins.sami.TextGaps.State;
import fi.pohja.spi.InterfaceText;
import fi.pohja.ui.spi.Page;
import fi.pohja.ui.spi.PageContext;
import fi.pohja.ui.spi.PageDescriptor;
import fi.pohja.ui.spi.PageGroup;
import fi.pohja.ui.spi.part.Parts;
import java.util.function.ToIntFunction;

/**
 * How far the interface is in each Sámi language. The keys themselves are taken out as files for translators, and what they
 * reviewed is taken in here.
 */
final class TextGapsPage implements Page {

    private final TextGaps gaps;
    private final ReviewedTexts reviewed;

    TextGapsPage(TextGaps gaps, ReviewedTexts reviewed) {
        this.gaps = gaps;
        this.reviewed = reviewed;
    }

    @Override
    public PageDescriptor descriptor() {
        return PageDescriptor.of("texts", "gaps", "language", PageGroup.ADMINISTRATION, 60)
                .requiring(SamiServicesPlugin.ADMINISTER);
    }

    @Override
    public Component create(PageContext context) {
        Grid<Count> grid = new Grid<>();
        grid.addComponentColumn(count -> name(count.language()))
                .setHeader(context.text("gaps.language"))
                .setAutoWidth(true);
        grid.addColumn(count -> context.text(count.owner().equals(InterfaceText.CORE) ? "gaps.core" : "gaps.own"))
                .setHeader(context.text("gaps.owner"))
                .setAutoWidth(true);
        number(grid, context.text("gaps.all"), Count::all);
        for (State state : State.values()) {
            number(grid, context.text("gaps." + state), count -> count.of(state));
        }
        grid.setAllRowsVisible(true);
        grid.setItems(context.call(gaps::counts));
        return Parts.page(
                new Paragraph(context.text("gaps.lead")),
                grid,
                new Paragraph(context.text("gaps.files")),
                new TextReviewForm(context, gaps, reviewed, () -> grid.setItems(context.call(gaps::counts))));
    }

    /** A language by its own name, marked for screen readers. */
    static Span name(SamiLanguage language) {
        Span name = new Span(language.ownName());
        name.getElement().setAttribute("lang", SamiInterface.of(language).tag());
        return name;
    }

    private static void number(Grid<Count> grid, String header, ToIntFunction<Count> number) {
        grid.addColumn(number::applyAsInt)
                .setHeader(header)
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
    }
}
