package fi.pohja.plugins.sami;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import fi.pohja.ui.spi.Page;
import fi.pohja.ui.spi.PageContext;
import fi.pohja.ui.spi.PageDescriptor;
import fi.pohja.ui.spi.PageGroup;
import fi.pohja.ui.spi.part.Fields;
import fi.pohja.ui.spi.part.Parts;
import java.util.List;

/** The shared glossary: each word in its own language, with what it rests on. */
final class GlossaryPage implements Page {

    @Override
    public PageDescriptor descriptor() {
        return PageDescriptor.of("glossary", "glossary", "table", PageGroup.SERVICES, 24);
    }

    @Override
    public Component create(PageContext context) {
        // Read when somebody looks: a plugin's start is short.
        List<GlossaryTerm> terms = GlossaryTerm.all();
        Grid<GlossaryTerm> grid = new Grid<>();
        for (String language : GlossaryTerm.LANGUAGES) {
            grid.addComponentColumn(term -> word(context, term, language))
                    .setHeader(context.text("glossary.language." + language))
                    .setAutoWidth(true);
        }
        grid.addColumn(GlossaryTerm::source)
                .setHeader(context.text("glossary.source"))
                .setAutoWidth(true);
        grid.setItems(terms);
        grid.setHeight("36rem");
        TextField search = Fields.line(context, "glossary.search", 100);
        search.setMaxWidth("30rem");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> grid.setItems(
                terms.stream().filter(term -> term.matches(change.getValue())).toList()));
        return Parts.page(
                new Paragraph(context.text("glossary.lead")),
                search,
                PageParts.letters(context, SamiInterface.allLetters()),
                grid);
    }

    /** The word, marked with its language for screen readers, and how far it can be relied on. */
    private static Component word(PageContext context, GlossaryTerm term, String language) {
        GlossaryTerm.Status status = term.status(language);
        if (status == GlossaryTerm.Status.MISSING) {
            return new Span("–");
        }
        Span word = new Span(term.words().getOrDefault(language, ""));
        word.getElement().setAttribute("lang", language);
        boolean sami = SamiLanguage.of(language).isPresent();
        if (status == GlossaryTerm.Status.SOURCED && !sami) {
            return word;
        }
        Div note = new Div(context.text("glossary." + status));
        note.getStyle().set("font-size", "0.8125rem");
        return new Div(word, note);
    }
}
