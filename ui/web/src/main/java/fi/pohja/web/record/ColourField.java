package fi.pohja.web.record;

import static fi.pohja.web.i18n.Wording.number;
import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import fi.pohja.settings.Accent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A colour, chosen or typed as {@code #rrggbb}, shown as button and link at once. A colour that cannot be read on white
 * is shown as it will be used, with the reason.
 */
final class ColourField extends CustomField<String> {

    private final Input choice = new Input();
    private final TextField typed = new TextField();
    private final Span button = new Span(text("record.colour.button"));
    private final Span link = new Span(text("record.colour.link"));
    private final Span verdict = new Span();

    ColourField() {
        super("");
        choice.setType("color");
        choice.getElement().setAttribute("aria-label", text("record.colour.choose"));
        choice.setValueChangeMode(ValueChangeMode.EAGER);
        choice.addValueChangeListener(change -> taken(change, typed));
        typed.setAriaLabel(text("record.colour.code"));
        typed.setValueChangeMode(ValueChangeMode.LAZY);
        typed.addValueChangeListener(change -> taken(change, choice));
        button.addClassName("colour-button");
        link.addClassName("colour-link");
        Div preview = new Div(button, link);
        preview.addClassName("colour-preview");
        preview.getElement().setAttribute("aria-hidden", "true");
        verdict.addClassName("quiet");
        verdict.getElement().setAttribute("role", "status");
        Div line = new Div(choice, typed, preview);
        line.addClassName("colour-line");
        add(line, verdict);
    }

    @Override
    protected String generateModelValue() {
        return typed.getValue().strip();
    }

    @Override
    protected void setPresentationValue(String colour) {
        typed.setValue(colour);
        if (Accent.isColour(colour)) {
            choice.setValue(colour);
        }
        preview(colour);
    }

    /** The other half of the field follows. */
    private void taken(AbstractField.ComponentValueChangeEvent<?, String> change, AbstractField<?, String> other) {
        if (!change.isFromClient()) {
            return;
        }
        String colour = change.getValue().strip();
        if (Accent.isColour(colour)) {
            other.setValue(colour);
        }
        updateValue();
        preview(colour);
    }

    private void preview(String colour) {
        if (!Accent.isColour(colour)) {
            verdict.setText(text("record.colour.wrong"));
            return;
        }
        Optional<Accent.Correction> correction = Accent.correction(colour);
        String used = correction.map(Accent.Correction::used).orElse(colour);
        button.getStyle().set("background", used);
        link.getStyle().set("color", used);
        String contrast = number(BigDecimal.valueOf(Accent.contrast(colour)).setScale(1, RoundingMode.DOWN));
        verdict.setText(correction
                .map(weak -> text("record.colour.weak", contrast, weak.used()))
                .orElse(text("record.colour.fine", contrast)));
    }
}
