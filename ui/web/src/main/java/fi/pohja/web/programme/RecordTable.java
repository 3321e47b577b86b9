package fi.pohja.web.programme;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A table of a record's rows, with what can be done to each. On narrow screens each cell names its column. */
public final class RecordTable extends Div {

    private static final long serialVersionUID = 1L;

    private final List<String> headings;
    private final Set<Integer> numeric = new HashSet<>();
    private final boolean actions;
    private final NativeTableRow head;
    private final NativeTableBody body;

    /** @param actions whether rows have menus */
    public RecordTable(String caption, List<String> headings, boolean actions) {
        this.headings = List.copyOf(headings);
        this.actions = actions;
        addClassNames("data-table", "record-table");
        NativeTable table = new NativeTable();
        table.setCaptionText(caption);
        head = table.getHead().addRow();
        for (String heading : this.headings) {
            NativeTableHeaderCell cell = head.addHeaderCell();
            cell.setText(heading);
            cell.getElement().setAttribute("scope", "col");
        }
        if (actions) {
            NativeTableHeaderCell cell = head.addHeaderCell();
            Span words = new Span(text("record.actions"));
            words.addClassName("visually-hidden");
            cell.add(words);
            cell.getElement().setAttribute("scope", "col");
        }
        body = table.getBody();
        add(table);
    }

    /** Aligns a column of numbers. Before rows are added. */
    public RecordTable numeric(int column) {
        numeric.add(column);
        head.getHeaderCell(column).orElseThrow().addClassName("numeric");
        return this;
    }

    /** Adds a row: a cell for each heading, the first naming the row. */
    public RecordTable row(List<? extends Component> cells, Optional<? extends Component> menu) {
        NativeTableRow row = fill(body.addRow(), cells);
        if (actions) {
            NativeTableCell cell = row.addDataCell();
            cell.addClassName("record-table-menu");
            menu.ifPresent(cell::add);
        }
        return this;
    }

    /** Adds a row that sums up. */
    public RecordTable totals(List<? extends Component> cells) {
        fill(body.addRow(), cells).addClassName("record-table-total");
        return this;
    }

    private NativeTableRow fill(NativeTableRow row, List<? extends Component> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Component cell;
            if (column == 0) {
                NativeTableHeaderCell name = row.addHeaderCell();
                name.getElement().setAttribute("scope", "row");
                name.add(cells.get(column));
                cell = name;
            } else {
                NativeTableCell data = row.addDataCell();
                data.add(cells.get(column));
                cell = data;
            }
            cell.getElement().setAttribute("data-heading", headings.get(column));
            if (numeric.contains(column)) {
                cell.addClassName("numeric");
            }
        }
        return row;
    }
}
