package fi.pohja.web.pattern;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** A plain table of words and numbers, with its caption. The first column names the row. For up to a few hundred rows. */
@Tag("div")
public final class DataTable extends Component {

    private final Element body = new Element("tbody");
    private final List<Column> columns;

    /**
     * A column.
     *
     * @param numeric whether its cells align right, in figures of equal width
     */
    public record Column(String heading, boolean numeric) {

        public static Column words(String heading) {
            return new Column(heading, false);
        }

        public static Column numbers(String heading) {
            return new Column(heading, true);
        }
    }

    public DataTable(String caption, List<Column> columns) {
        this.columns = List.copyOf(columns);
        getElement().getClassList().add("data-table");
        // The table scrolls sideways in its own box, which the keyboard must reach.
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", caption);
        Element head = new Element("tr");
        for (Column column : columns) {
            Element cell = cell("th", column, column.heading());
            cell.setAttribute("scope", "col");
            head.appendChild(cell);
        }
        Element table = new Element("table");
        Element captionElement = new Element("caption");
        captionElement.setText(caption);
        Element headSection = new Element("thead");
        headSection.appendChild(head);
        table.appendChild(captionElement, headSection, body);
        getElement().appendChild(table);
    }

    /** Adds a row with one cell for each column. */
    public DataTable row(List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(columns.size() + " cells make a row, not " + cells.size());
        }
        Element row = new Element("tr");
        for (int i = 0; i < cells.size(); i++) {
            Element cell = cell(i == 0 ? "th" : "td", columns.get(i), cells.get(i));
            if (i == 0) {
                cell.setAttribute("scope", "row");
            }
            row.appendChild(cell);
        }
        body.appendChild(row);
        return this;
    }

    private static Element cell(String tag, Column column, String words) {
        Element cell = new Element(tag);
        cell.setText(words);
        if (column.numeric()) {
            cell.getClassList().add("numeric");
        }
        return cell;
    }
}
