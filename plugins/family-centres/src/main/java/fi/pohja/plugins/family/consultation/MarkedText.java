package fi.pohja.plugins.family.consultation;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import fi.pohja.ui.spi.PageContext;
import java.util.List;

/**
 * A text with what may tell who somebody is marked in place, and the same as a list. Says when it changes, for those who do
 * not see it, and always that it is a help only. Under the session's lock.
 */
final class MarkedText extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PageContext context;

    MarkedText(PageContext context) {
        this.context = context;
        getElement().setAttribute("role", "status");
        setWidthFull();
    }

    /** Shows a text; nothing but the reminder when it has no marks. */
    void show(String text) {
        removeAll();
        List<Marks.Mark> marks = Marks.of(text);
        if (!text.isBlank()) {
            add(new Paragraph(marks.isEmpty() ? context.text("marks.none") : context.text("marks.some", marks.size())));
        }
        if (!marks.isEmpty()) {
            add(inPlace(text, marks));
            UnorderedList list = new UnorderedList();
            marks.forEach(mark -> list.add(new ListItem(context.text("mark." + mark.kind()) + ": " + mark.of(text))));
            add(list);
        }
        add(new Paragraph(context.text("marks.help")));
    }

    private static Paragraph inPlace(String text, List<Marks.Mark> marks) {
        Paragraph words = new Paragraph();
        words.getStyle().set("white-space", "pre-line").set("overflow-wrap", "anywhere");
        int from = 0;
        for (Marks.Mark mark : marks) {
            words.add(new Span(text.substring(from, mark.start())));
            Element marked = new Element("mark");
            marked.setText(mark.of(text));
            words.getElement().appendChild(marked);
            from = mark.end();
        }
        words.add(new Span(text.substring(from)));
        return words;
    }
}
