package fi.pohja.web.pattern;

import static fi.pohja.web.pattern.Markup.escaped;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A matrix of records: each cell a state in words and colour that leads to its record, with a count for each row and
 * column in the margins. One stop of the Tab key, arrow keys move within; on a narrow screen it scrolls sideways beside
 * the rows' names. Written as one piece of markup, so that a few thousand cells cost little.
 */
@Tag("div")
public final class Matrix extends Component {

    /** Moves with the arrow keys, Home and End from link to link; links of cells are reached by Tab one at a time. */
    private static final String KEYS = """
            const box = this;
            const at = (r, c) => box.querySelector(`[data-r="${r}"][data-c="${c}"]`);
            const first = box.querySelector('[data-r]');
            if (first) first.tabIndex = 0;
            box.addEventListener('keydown', e => {
              const a = e.target.closest('[data-r]');
              if (!a) return;
              let r = +a.dataset.r, c = +a.dataset.c;
              const last = +box.dataset.columns - 1;
              if (e.key === 'ArrowRight') c++;
              else if (e.key === 'ArrowLeft') c--;
              else if (e.key === 'ArrowDown') r++;
              else if (e.key === 'ArrowUp') r--;
              else if (e.key === 'Home') c = 0;
              else if (e.key === 'End') c = last;
              else return;
              const next = at(r, c);
              e.preventDefault();
              if (next) { a.tabIndex = -1; next.tabIndex = 0; next.focus(); }
            });
            """;

    private final StringBuilder body = new StringBuilder();
    private final int columns;
    private int row;

    /**
     * A row or a column.
     *
     * @param address of its page, without host; empty for none
     * @param margin its count, in words
     * @param whole whether the count is all there is, which is marked
     */
    public record Head(String words, String address, String margin, boolean whole) {}

    /**
     * A cell.
     *
     * @param words short, such as the state
     * @param tone empty for nothing there
     * @param label the whole of it, for assistive technology and on hovering
     * @param address where it leads
     */
    public record Cell(String words, Optional<Tone> tone, String label, String address) {}

    /**
     * A matrix without rows.
     *
     * @param caption what it shows
     * @param corner what the rows are
     * @param margin what the margin counts
     */
    public Matrix(String caption, String corner, String margin, List<Head> heads) {
        columns = heads.size();
        getElement().getClassList().add("matrix");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", caption);
        getElement().setAttribute("data-columns", String.valueOf(columns));
        body.append("<table><caption class=\"visually-hidden\">")
                .append(escaped(caption))
                .append("</caption><thead><tr><th scope=\"col\" class=\"matrix-corner\">")
                .append(escaped(corner))
                .append("</th>");
        heads.forEach(head -> {
            body.append("<th scope=\"col\">");
            link(head);
            body.append("</th>");
        });
        body.append("<th scope=\"col\" class=\"matrix-sum\">")
                .append(escaped(margin))
                .append("</th></tr></thead><tbody>");
    }

    /** Adds a row with one cell for each column. */
    public Matrix row(Head head, List<Cell> cells) {
        if (cells.size() != columns) {
            throw new IllegalArgumentException(columns + " cells make a row, not " + cells.size());
        }
        body.append("<tr><th scope=\"row\">");
        if (head.address().isEmpty()) {
            body.append(escaped(head.words()));
        } else {
            anchor(head.address(), head.words());
        }
        body.append("</th>");
        for (int column = 0; column < columns; column++) {
            Cell cell = cells.get(column);
            body.append("<td class=\"")
                    .append(cell.tone()
                            .map(tone -> "tone-" + tone.name().toLowerCase(Locale.ROOT))
                            .orElse("matrix-none"))
                    .append("\"><a tabindex=\"-1\" data-r=\"")
                    .append(row)
                    .append("\" data-c=\"")
                    .append(column)
                    .append("\" href=\"")
                    .append(escaped(cell.address()))
                    .append("\" title=\"")
                    .append(escaped(cell.label()))
                    .append("\" aria-label=\"")
                    .append(escaped(cell.label()))
                    .append("\">")
                    .append(escaped(cell.words()))
                    .append("</a></td>");
        }
        body.append("<td class=\"matrix-sum")
                .append(head.whole() ? " matrix-whole" : "")
                .append("\">")
                .append(escaped(head.margin()))
                .append("</td></tr>");
        row++;
        return this;
    }

    /** Moves the focus to a cell, such as the one that was just filled. */
    public void focus(int atRow, int atColumn) {
        getElement()
                .executeJs(
                        "this.querySelector(`[data-r='${$0}'][data-c='${$1}']`)?.focus()",
                        String.valueOf(atRow),
                        String.valueOf(atColumn));
    }

    private void link(Head head) {
        if (head.address().isEmpty()) {
            body.append(escaped(head.words()));
        } else {
            anchor(head.address(), head.words());
        }
        body.append("<span class=\"matrix-margin")
                .append(head.whole() ? " matrix-whole" : "")
                .append("\">")
                .append(escaped(head.margin()))
                .append("</span>");
    }

    private void anchor(String address, String words) {
        body.append("<a href=\"")
                .append(escaped(address))
                .append("\">")
                .append(escaped(words))
                .append("</a>");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Markup.put(getElement(), body + "</tbody></table>");
        getElement().executeJs(KEYS);
    }
}
