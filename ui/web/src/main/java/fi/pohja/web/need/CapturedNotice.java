package fi.pohja.web.need;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.record.LocalizedWords.words;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fi.pohja.need.CapturedNeed;
import fi.pohja.need.NamedNeed;
import java.util.List;

/** Tells the personal codes of needs just captured, the only time they are told. */
final class CapturedNotice {

    private CapturedNotice() {}

    static void show(List<CapturedNeed> captured) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(text("need.captured", captured.size()));
        dialog.setCloseOnOutsideClick(false);
        dialog.setWidth("min(44rem, 100vw - 16px)");
        NativeTable table = new NativeTable();
        table.setCaptionText(text("need.codes"));
        NativeTableRow head = table.getHead().addRow();
        for (String heading : List.of(text("need.field.title"), text("need.code"))) {
            NativeTableHeaderCell cell = head.addHeaderCell();
            cell.setText(heading);
            cell.getElement().setAttribute("scope", "col");
        }
        captured.forEach(
                one -> row(table.getBody().addRow(), one.need(), one.reference().orElse("")));
        Div framed = new Div(table);
        framed.addClassNames("data-table", "need-codes");
        Paragraph lead = new Paragraph(text("need.codes.lead"));
        Button close = new Button(text("need.codes.done"), click -> dialog.close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.add(lead, framed);
        dialog.getFooter().add(close);
        dialog.open();
        close.focus();
    }

    private static void row(NativeTableRow row, NamedNeed need, String reference) {
        NativeTableHeaderCell name = row.addHeaderCell();
        name.getElement().setAttribute("scope", "row");
        name.add(new Span(need.code() + " " + words(need.title())));
        Span code = new Span(reference);
        code.addClassName("need-code");
        row.addDataCell().add(code);
    }
}
