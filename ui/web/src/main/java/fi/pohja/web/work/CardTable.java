package fi.pohja.web.work;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import fi.pohja.spi.CardContent;
import fi.pohja.web.pattern.Markup;
import java.util.stream.Collectors;

/** A card's rows: the first few, the rest on request. On narrow screens every row stands for itself. */
final class CardTable extends Div {

    private static final int FIRST = 6;

    private final CardContent.Table table;
    private final Element body = new Element("tbody");

    CardTable(String caption, CardContent.Table table) {
        this.table = table;
        addClassName("card-table");
        if (table.rows().isEmpty()) {
            Paragraph empty = new Paragraph(table.empty());
            empty.addClassName("card-empty");
            add(empty);
            return;
        }
        Element head = new Element("tr");
        for (String heading : table.headings()) {
            Element cell = new Element("th");
            cell.setAttribute("scope", "col");
            cell.setText(heading);
            head.appendChild(cell);
        }
        Element captionElement = new Element("caption");
        captionElement.setText(caption);
        Element tableElement = new Element("table");
        tableElement.appendChild(captionElement, new Element("thead").appendChild(head), body);
        getElement().appendChild(tableElement);
        show(FIRST);
        int more = table.rows().size() - FIRST;
        if (more > 0) {
            NativeButton all = new NativeButton(text("card.more", more));
            all.addClassName("card-more");
            all.addClickListener(this::showAll);
            add(all);
        }
    }

    private void showAll(ClickEvent<NativeButton> click) {
        click.getSource().removeFromParent();
        show(table.rows().size());
        // The button that had the focus is gone: the first row it uncovered takes it.
        body.executeJs("const first = this.children[$0].firstElementChild; first.tabIndex = -1; first.focus()", FIRST);
    }

    private void show(int most) {
        Markup.put(
                body,
                table.rows().stream()
                        .limit(most)
                        .map(row -> Markup.of(row(row)))
                        .collect(Collectors.joining()));
    }

    private Element row(CardContent.Table.Row row) {
        Element line = new Element("tr");
        for (int i = 0; i < row.cells().size(); i++) {
            String words = row.cells().get(i);
            Element cell = new Element(i == 0 ? "th" : "td");
            if (i == 0) {
                cell.setAttribute("scope", "row");
                row.link()
                        .ifPresentOrElse(
                                link -> cell.appendChild(new Anchor(CardDrawing.relative(link), words).getElement()),
                                () -> cell.setText(words));
            } else {
                cell.setAttribute("data-heading", table.headings().get(i));
                cell.setText(words);
            }
            line.appendChild(cell);
        }
        return line;
    }
}
