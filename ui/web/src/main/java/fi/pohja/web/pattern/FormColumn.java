package fi.pohja.web.pattern;

import static fi.pohja.web.i18n.Wording.text;
import static fi.pohja.web.i18n.Wording.time;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import fi.pohja.problem.InvalidException;
import fi.pohja.problem.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form of one column: labels above, help below the label, faults at the field and in a summary whose entries lead to
 * the field. Required is the rule and has no sign; what is optional is said.
 *
 * <p>Fields are known by the names the feature uses in its {@link Violation}s.
 */
public final class FormColumn extends Div {

    private static final int DRAFT_PAUSE_MILLIS = 800;

    private final Map<String, Component> fields = new LinkedHashMap<>();
    private final Div summary = new Div();
    private final Div column = new Div();
    private final Div steps = new Div();
    private final Span draft = new Span();
    private Optional<Runnable> saveDraft = Optional.empty();
    private boolean filling;

    public FormColumn() {
        addClassName("form-column");
        summary.addClassName("form-summary");
        summary.getElement().setAttribute("role", "alert");
        summary.getElement().setAttribute("tabindex", "-1");
        summary.setVisible(false);
        column.addClassName("form-fields");
        steps.addClassName("form-steps");
        draft.addClassName("form-draft");
        draft.getElement().setAttribute("role", "status");
        steps.add(draft);
        add(summary, column, steps);
    }

    /** Begins a part with a heading of its own. */
    public FormColumn part(String heading) {
        H2 title = new H2(heading);
        title.addClassName("form-part");
        column.add(title);
        return this;
    }

    /** Adds a field that must be filled in. */
    public <F extends Component & HasValue<?, ?>> F required(String name, String label, F field) {
        return add(name, label, field);
    }

    /** Adds a field that may stay empty; its label says so. */
    public <F extends Component & HasValue<?, ?>> F optional(String name, String label, F field) {
        return add(name, text("pattern.form.optional", label), field);
    }

    /** Explains a field, under its label. */
    public FormColumn help(HasHelper field, String words) {
        field.setHelperText(words);
        return this;
    }

    /** The form's button that ends it; one a form. */
    public Button primary(String words, Runnable action) {
        Button button = new Button(words, click -> action.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(false);
        steps.addComponentAsFirst(button);
        return button;
    }

    /** A lesser button beside it, such as the one that gives up. */
    public Button secondary(String words, Runnable action) {
        Button button = new Button(words, click -> action.run());
        steps.addComponentAtIndex(Math.min(1, steps.getComponentCount() - 1), button);
        return button;
    }

    /**
     * Calls {@code save} shortly after each change made by the reader, under the session's lock. It stores the draft;
     * the form then says when.
     */
    public FormColumn autosave(Runnable save) {
        saveDraft = Optional.of(save);
        return this;
    }

    /** Runs {@code fill}, which puts values into fields, without taking that for changes of the reader's. */
    public void fill(Runnable fill) {
        filling = true;
        try {
            fill.run();
        } finally {
            filling = false;
        }
    }

    /**
     * Runs {@code work}, which hands the form's content to a feature, and shows what the feature finds wrong. Nothing
     * typed is lost.
     *
     * @return whether it went through
     */
    public boolean submit(Runnable work) {
        clearFaults();
        try {
            work.run();
            return true;
        } catch (InvalidException invalid) {
            showFaults(invalid.violations());
            return false;
        }
    }

    /** Shows faults at their fields and in the summary, which gets the focus. */
    public void showFaults(List<Violation> violations) {
        clearFaults();
        UnorderedList list = new UnorderedList();
        List<Violation> unplaced = new ArrayList<>();
        for (Violation violation : violations) {
            Optional<Component> field = field(violation.field());
            if (field.isEmpty()) {
                unplaced.add(violation);
                continue;
            }
            String words = sentence(violation);
            if (field.get() instanceof HasValidationProperties validated) {
                validated.setErrorMessage(words);
                validated.setInvalid(true);
            }
            NativeButton leads = new NativeButton(label(field.get()) + ": " + words, click -> focus(field.get()));
            list.add(new ListItem(leads));
        }
        unplaced.forEach(violation -> list.add(new ListItem(sentence(violation))));
        summary.removeAll();
        summary.add(new Paragraph(text("pattern.form.faults", violations.size())), list);
        summary.setVisible(!violations.isEmpty());
        summary.getElement().callJsFunction("focus");
    }

    /** Takes all faults away. */
    public void clearFaults() {
        summary.setVisible(false);
        fields.values().forEach(field -> {
            if (field instanceof HasValidationProperties validated) {
                validated.setInvalid(false);
            }
        });
    }

    private <F extends Component & HasValue<?, ?>> F add(String name, String label, F field) {
        if (field instanceof HasLabel labelled) {
            labelled.setLabel(label);
        }
        field.addClassName("form-field");
        if (field instanceof HasValueChangeMode typed) {
            typed.setValueChangeMode(ValueChangeMode.LAZY);
            typed.setValueChangeTimeout(DRAFT_PAUSE_MILLIS);
        }
        field.addValueChangeListener(change -> changed(field));
        fields.put(name, field);
        column.add(field);
        return field;
    }

    private void changed(Component field) {
        if (filling) {
            return;
        }
        if (field instanceof HasValidationProperties validated && summary.isVisible()) {
            validated.setInvalid(false);
        }
        saveDraft.ifPresent(save -> {
            save.run();
            draft.setText(text("pattern.form.draft", time(Instant.now())));
        });
    }

    /** A violation of {@code name.sv} is shown at the field {@code name}. */
    private Optional<Component> field(String name) {
        int dot = name.indexOf('.');
        return Optional.ofNullable(fields.get(name))
                .or(() -> dot < 0 ? Optional.empty() : Optional.ofNullable(fields.get(name.substring(0, dot))));
    }

    private static String sentence(Violation violation) {
        return text("violation." + violation.code(), violation.arguments().toArray());
    }

    private static String label(Component field) {
        return field instanceof HasLabel labelled ? labelled.getLabel() : "";
    }

    private static void focus(Component field) {
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        } else {
            field.getElement().callJsFunction("focus");
        }
    }
}
