package fi.pohja.web.programme;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import fi.pohja.programme.Risk;
import fi.pohja.programme.RiskState;
import java.util.List;

/** Open and realised risks by probability and impact; a number leads to its row in the table beside it. */
final class RiskMatrix extends Div {

    private static final long serialVersionUID = 1L;

    private static final int HIGH = 15;
    private static final int MIDDLE = 6;

    RiskMatrix(List<Risk> risks) {
        addClassName("risk-matrix");
        NativeTable table = new NativeTable();
        table.setCaptionText(text("risk.matrix"));
        NativeTableRow head = table.getHead().addRow();
        NativeTableHeaderCell corner = head.addHeaderCell();
        corner.add(new Span(text("risk.matrix.axes")));
        for (int impact = 1; impact <= RiskForm.MOST; impact++) {
            NativeTableHeaderCell cell = head.addHeaderCell();
            cell.setText(String.valueOf(impact));
            cell.getElement().setAttribute("scope", "col");
            cell.getElement().setAttribute("title", text("risk.impact." + impact));
        }
        for (int probability = RiskForm.MOST; probability >= 1; probability--) {
            NativeTableRow row = table.getBody().addRow();
            NativeTableHeaderCell name = row.addHeaderCell();
            name.add(new Span(probability + " " + text("risk.probability." + probability)));
            name.getElement().setAttribute("scope", "row");
            for (int impact = 1; impact <= RiskForm.MOST; impact++) {
                NativeTableCell cell = row.addDataCell();
                cell.addClassName(level(probability * impact));
                for (int place = 0; place < risks.size(); place++) {
                    Risk risk = risks.get(place);
                    if (risk.probability() == probability
                            && risk.impact() == impact
                            && risk.state() != RiskState.CLOSED) {
                        cell.add(mark(place + 1, risk));
                    }
                }
            }
        }
        add(table);
    }

    /** The id of a risk's row in the table. */
    static String anchor(int number) {
        return "risk-" + number;
    }

    private static NativeButton mark(int number, Risk risk) {
        NativeButton mark = new NativeButton(String.valueOf(number));
        mark.addClassName("risk-mark");
        mark.getElement().setAttribute("title", words(risk.title()));
        mark.getElement().setAttribute("aria-label", number + " " + words(risk.title()));
        mark.addClickListener(click -> mark.getElement()
                .executeJs(
                        "const row = document.getElementById($0); row?.scrollIntoView({block: 'center'});"
                                + " row?.setAttribute('tabindex', '-1'); row?.focus({preventScroll: true})",
                        anchor(number)));
        return mark;
    }

    private static String level(int severity) {
        if (severity >= HIGH) {
            return "risk-high";
        }
        return severity >= MIDDLE ? "risk-middle" : "risk-low";
    }
}
