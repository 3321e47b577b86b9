package fi.pohja.web.plugin;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fi.pohja.plugin.PluginSettings;
import fi.pohja.plugin.PluginSettings.Choice;
import fi.pohja.plugin.PluginSettings.Field;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.pattern.FormColumn;
import fi.pohja.web.pattern.LocalizedTextField;
import fi.pohja.web.record.DayField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Fields drawn from what the host says of a record's components: one for each, with its label, help, bounds and choices.
 * The values are those of {@link PluginSettings}; what is empty is left out. What is wrong with them the host says, and
 * the column shows it at the field.
 */
final class SettingsForm {

    private final FormColumn column;
    private final Map<String, Supplier<Optional<Object>>> values = new LinkedHashMap<>();

    /** Adds the fields to a column, filled. */
    SettingsForm(FormColumn column, List<Field> fields, Map<String, Object> filled) {
        this.column = column;
        column.fill(() -> fields.forEach(field -> add(field, Optional.ofNullable(filled.get(field.name())))));
    }

    /** What is typed, by component. */
    Map<String, Object> values() {
        Map<String, Object> typed = new LinkedHashMap<>();
        values.forEach((name, value) -> value.get().ifPresent(some -> typed.put(name, some)));
        return typed;
    }

    private void add(Field field, Optional<Object> value) {
        switch (field.kind()) {
            case TEXT -> line(field, value);
            case LONG_TEXT -> longText(field, value);
            case SECRET -> secret(field, value);
            case INTEGER -> whole(field, value);
            case DECIMAL -> decimal(field, value);
            case FLAG -> flag(field, value);
            case DATE -> date(field, value);
            case LOCALIZED -> localized(field, value);
            case CHOICE -> choice(field, value);
            case TEXTS -> texts(field, value);
            case CHOICES -> choices(field, value);
        }
    }

    private void line(Field field, Optional<Object> value) {
        TextField typed = new TextField();
        field.most().ifPresent(most -> typed.setMaxLength(most.intValue()));
        place(field, typed);
        typed.setValue(value.map(String::valueOf).orElse(""));
        values.put(field.name(), () -> Optional.of(typed.getValue().strip()));
    }

    private void longText(Field field, Optional<Object> value) {
        TextArea typed = new TextArea();
        typed.setMinRows(3);
        field.most().ifPresent(most -> typed.setMaxLength(most.intValue()));
        place(field, typed);
        typed.setValue(value.map(String::valueOf).orElse(""));
        values.put(field.name(), () -> Optional.of(typed.getValue().strip()));
    }

    /** What is there is never sent to the browser: left empty it stays. */
    private void secret(Field field, Optional<Object> value) {
        PasswordField typed = new PasswordField();
        typed.setRevealButtonVisible(true);
        boolean there = value.filter(PluginSettings.MASKED::equals).isPresent();
        place(field, typed);
        if (there) {
            typed.setPlaceholder(PluginSettings.MASKED);
            typed.setHelperText((field.help() + " " + text("plugin.secret.there")).strip());
        }
        typed.getElement().setAttribute("autocomplete", "new-password");
        values.put(
                field.name(),
                () -> Optional.of(typed.getValue().isEmpty() && there ? PluginSettings.MASKED : typed.getValue()));
    }

    private void whole(Field field, Optional<Object> value) {
        IntegerField typed = new IntegerField();
        typed.setStepButtonsVisible(true);
        field.least().ifPresent(least -> typed.setMin(least.intValue()));
        field.most().ifPresent(most -> typed.setMax(most.intValue()));
        typed.addClassName("number-field");
        // The host judges the bounds, with its sentence at the field.
        typed.setManualValidation(true);
        place(field, typed);
        value.filter(BigDecimal.class::isInstance)
                .ifPresent(number -> typed.setValue(((BigDecimal) number).intValue()));
        values.put(field.name(), () -> Optional.ofNullable(typed.getValue()).map(BigDecimal::valueOf));
    }

    private void decimal(Field field, Optional<Object> value) {
        BigDecimalField typed = new BigDecimalField();
        typed.setLocale(fi.pohja.web.i18n.Wording.locale());
        typed.addClassName("number-field");
        place(field, typed);
        value.filter(BigDecimal.class::isInstance).ifPresent(number -> typed.setValue((BigDecimal) number));
        values.put(field.name(), () -> Optional.ofNullable(typed.getValue()));
    }

    private void flag(Field field, Optional<Object> value) {
        Checkbox typed = new Checkbox();
        // A box that is not ticked says no: it is never missing.
        column.required(field.name(), field.label(), typed);
        help(field, typed);
        typed.setValue(value.filter(Boolean.TRUE::equals).isPresent());
        values.put(field.name(), () -> Optional.of(typed.getValue()));
    }

    private void date(Field field, Optional<Object> value) {
        DayField typed = new DayField();
        place(field, typed);
        value.filter(LocalDate.class::isInstance).ifPresent(day -> typed.setValue((LocalDate) day));
        values.put(field.name(), () -> Optional.ofNullable(typed.getValue()));
    }

    private void localized(Field field, Optional<Object> value) {
        LocalizedTextField typed = LocalizedTextField.line();
        place(field, typed);
        value.filter(LocalizedText.class::isInstance).ifPresent(words -> typed.setValue((LocalizedText) words));
        values.put(field.name(), () -> Optional.of(typed.getValue()));
    }

    private void choice(Field field, Optional<Object> value) {
        Select<Choice> typed = new Select<>();
        typed.setItems(field.choices());
        typed.setItemLabelGenerator(Choice::label);
        typed.setEmptySelectionAllowed(!field.required());
        place(field, typed);
        field.choices().stream()
                .filter(choice -> value.filter(choice.value()::equals).isPresent())
                .findFirst()
                .ifPresent(typed::setValue);
        values.put(field.name(), () -> Optional.ofNullable(typed.getValue()).map(Choice::value));
    }

    private void texts(Field field, Optional<Object> value) {
        TextArea typed = new TextArea();
        typed.setMinRows(3);
        place(field, typed);
        if (field.help().isBlank()) {
            typed.setHelperText(text("plugin.lines"));
        }
        typed.setValue(listed(value).stream().collect(Collectors.joining("\n")));
        values.put(
                field.name(),
                () -> Optional.of(typed.getValue()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList()));
    }

    private void choices(Field field, Optional<Object> value) {
        CheckboxGroup<Choice> typed = new CheckboxGroup<>();
        typed.setItems(field.choices());
        typed.setItemLabelGenerator(Choice::label);
        place(field, typed);
        List<String> chosen = listed(value);
        Set<Choice> shown = field.choices().stream()
                .filter(choice -> chosen.contains(choice.value()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        typed.setValue(shown);
        values.put(
                field.name(),
                () -> Optional.of(field.choices().stream()
                        .filter(typed.getValue()::contains)
                        .map(Choice::value)
                        .toList()));
    }

    private static List<String> listed(Optional<Object> value) {
        return value.filter(List.class::isInstance)
                .map(list -> ((List<?>) list).stream().map(String::valueOf).toList())
                .orElse(List.of());
    }

    private <F extends Component & HasValue<?, ?> & HasHelper> void place(Field field, F component) {
        if (field.required()) {
            column.required(field.name(), field.label(), component);
        } else {
            column.optional(field.name(), field.label(), component);
        }
        help(field, component);
    }

    private void help(Field field, HasHelper component) {
        if (!field.help().isBlank()) {
            column.help(component, field.help());
        }
    }
}
