package fi.pohja.web.record;

import static fi.pohja.web.i18n.Wording.moment;
import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fi.pohja.audit.AuditEvent;
import java.util.List;
import java.util.Optional;

/** Somebody else stored the record meanwhile: what both changed, side by side, and what was taken over from the other. */
final class Conflict extends Div {

    /** A field both changed. */
    record Row(String label, String theirs, String mine, Runnable takeTheirs) {}

    Conflict(Optional<AuditEvent> last, List<Row> both, List<String> taken) {
        addClassName("form-conflict");
        getElement().setAttribute("role", "alert");
        getElement().setAttribute("tabindex", "-1");
        add(new H2(text("record.conflict")));
        add(new Paragraph(last.map(event -> text("record.conflict.who", event.actorName(), moment(event.at())))
                .orElse(text("record.conflict.somebody"))));
        if (!taken.isEmpty()) {
            add(new Paragraph(text("record.conflict.taken", String.join(", ", taken))));
        }
        if (both.isEmpty()) {
            add(new Paragraph(text("record.conflict.save")));
            return;
        }
        add(new Paragraph(text("record.conflict.choose")));
        both.forEach(row -> add(pair(row)));
    }

    void focus() {
        getElement().callJsFunction("focus");
    }

    private static Div pair(Row row) {
        Div pair = new Div();
        pair.addClassName("conflict-pair");
        Span label = new Span(row.label());
        label.addClassName("conflict-label");
        Div theirs = side(text("record.conflict.theirs"), row.theirs());
        Div mine = side(text("record.conflict.mine"), row.mine());
        Button take = new Button(text("record.conflict.take"));
        take.setAriaLabel(text("record.conflict.take.of", row.label()));
        take.setDisableOnClick(true);
        take.addClickListener(click -> {
            row.takeTheirs().run();
            take.setText(text("record.conflict.took"));
        });
        theirs.add(take);
        pair.add(label, theirs, mine);
        return pair;
    }

    private static Div side(String heading, String words) {
        Span whose = new Span(heading);
        whose.addClassName("conflict-whose");
        Paragraph value = new Paragraph(words);
        value.addClassName("conflict-value");
        return new Div(whose, value);
    }
}
