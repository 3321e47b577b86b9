package fi.pohja.web.record;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import fi.pohja.problem.InvalidException;
import fi.pohja.web.pattern.FormColumn;
import java.util.function.Consumer;

/** Asks for one thing before something is done. */
public final class Question {

    private Question() {}

    /**
     * Asks for one of several choices, found as one types.
     *
     * @param title what is going to be done
     * @param about to what
     * @param label of the field
     * @param yes the verb of the button that does it
     * @param answered called with the choice
     */
    public static <V> void oneOf(
            String title, String about, String label, Choices<V> choices, String yes, Consumer<V> answered) {
        Dialog dialog = new Dialog(title);
        dialog.addClassName("small-dialog");
        FormColumn form = new FormColumn();
        ComboBox<Choice<V>> field = form.required("answer", label, new ComboBox<>());
        field.setItemLabelGenerator(Choice::words);
        field.setItems(
                query -> choices.find(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream(),
                query -> choices.count(query.getFilter().orElse("")));
        form.primary(
                yes,
                () -> form.submit(() -> {
                    if (field.isEmpty()) {
                        throw InvalidException.of("answer", "required");
                    }
                    dialog.close();
                    answered.accept(field.getValue().value());
                }));
        form.secondary(text("record.cancel"), dialog::close);
        dialog.add(new Paragraph(about), form);
        dialog.open();
        field.focus();
    }
}
