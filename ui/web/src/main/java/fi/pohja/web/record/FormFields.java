package fi.pohja.web.record;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.i18n.Language;
import fi.pohja.web.i18n.Wording;
import fi.pohja.web.pattern.LocalizedTextField;
import fi.pohja.web.pattern.MoneyField;
import fi.pohja.web.pattern.ParagraphField;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The kinds of fields a form has. {@code name} is that of the draft record's component, {@code stored} reads it.
 *
 * @param <D> what the form types
 */
public final class FormFields<D> {

    private static final JsonNode NOTHING = NullNode.getInstance();

    private final RecordForm<D> form;

    FormFields(RecordForm<D> form) {
        this.form = form;
    }

    /** One line in each language. */
    public Typed<LocalizedText> line(String name, boolean required, Function<D, LocalizedText> stored) {
        return form.add(name, required, LocalizedTextField.line(), stored, localized());
    }

    /** One line in each language, with buttons for what is known already; {@code words} say what that is. */
    public Typed<LocalizedText> line(
            String name, boolean required, String words, List<LocalizedText> known, Function<D, LocalizedText> stored) {
        return form.add(name, required, LocalizedTextField.line().offering(words, known), stored, localized());
    }

    /** Running text in each language. */
    public Typed<LocalizedText> paragraphs(String name, boolean required, Function<D, LocalizedText> stored) {
        return form.add(name, required, LocalizedTextField.paragraphs(), stored, localized());
    }

    /** One line that has no language, such as a code. */
    public Typed<String> text(String name, boolean required, Function<D, String> stored) {
        return form.add(name, required, new TextField(), stored, plain());
    }

    /** One line that has no language, with what was typed elsewhere to choose from. */
    public Typed<String> proposed(String name, boolean required, List<String> known, Function<D, String> stored) {
        ComboBox<String> box = new ComboBox<>();
        box.setItems(known);
        box.setAllowCustomValue(true);
        box.setClearButtonVisible(!required);
        box.addCustomValueSetListener(typed -> box.setValue(typed.getDetail()));
        return form.add(
                name,
                required,
                box,
                stored,
                new FormField.Conversion<>(
                        typed -> typed == null ? "" : typed.strip(),
                        value -> chosen(Optional.of(value).filter(some -> !some.isEmpty())),
                        StringNode::valueOf,
                        json -> Optional.of(json.asString("")),
                        value -> value));
    }

    /** Running text that has no language, such as a reason. */
    public Typed<String> sentences(String name, boolean required, Function<D, String> stored) {
        ParagraphField area = new ParagraphField("");
        area.setMinRows(3);
        return form.add(name, required, area, stored, plain());
    }

    /** A day. */
    public Typed<Optional<LocalDate>> day(String name, boolean required, Function<D, Optional<LocalDate>> stored) {
        return form.add(
                name,
                required,
                new DayField(),
                stored,
                FormFields.<LocalDate, LocalDate>optional(
                        day -> day,
                        day -> day,
                        day -> StringNode.valueOf(day.toString()),
                        json -> LocalDate.parse(json.asString()),
                        Wording::date));
    }

    /** A time of day in Finland. */
    public Typed<Optional<LocalTime>> time(String name, boolean required, Function<D, Optional<LocalTime>> stored) {
        TimePicker picker = new TimePicker();
        picker.setLocale(Wording.locale());
        picker.setStep(Duration.ofMinutes(15));
        picker.setClearButtonVisible(!required);
        return form.add(
                name,
                required,
                picker,
                stored,
                FormFields.<LocalTime, LocalTime>optional(
                        time -> time,
                        time -> time,
                        time -> StringNode.valueOf(time.toString()),
                        json -> LocalTime.parse(json.asString()),
                        LocalTime::toString));
    }

    /** A whole number, or none. */
    public Typed<Optional<Integer>> count(String name, boolean required, Function<D, Optional<Integer>> stored) {
        IntegerField field = new IntegerField();
        field.setMin(0);
        field.addClassName("number-field");
        return form.add(
                name,
                required,
                field,
                stored,
                FormFields.<Integer, Integer>optional(
                        number -> number,
                        number -> number,
                        IntNode::valueOf,
                        json -> json.asInt(),
                        number -> Wording.number(BigDecimal.valueOf(number))));
    }

    /** An amount in euros. */
    public Typed<Optional<BigDecimal>> euros(String name, boolean required, Function<D, Optional<BigDecimal>> stored) {
        return form.add(
                name,
                required,
                new MoneyField(),
                stored,
                FormFields.<BigDecimal, BigDecimal>optional(
                        euros -> euros,
                        euros -> euros,
                        euros -> StringNode.valueOf(euros.toPlainString()),
                        json -> new BigDecimal(json.asString()),
                        euros -> Wording.euros(euros) + " €"));
    }

    /** A whole number with steps; empty counts as {@code least}. */
    public Typed<Integer> number(String name, int least, int most, int step, Function<D, Integer> stored) {
        IntegerField field = new IntegerField();
        field.setStepButtonsVisible(true);
        field.setStep(step);
        field.setMin(least);
        field.setMax(most);
        field.addClassName("number-field");
        return form.add(
                name,
                true,
                field,
                stored,
                new FormField.Conversion<>(
                        typed -> typed == null ? least : typed,
                        value -> value,
                        IntNode::valueOf,
                        json -> Optional.of(json.asInt(least)),
                        value -> Wording.number(BigDecimal.valueOf(value))));
    }

    /** A number with decimals, in a unit the label says. */
    public Typed<Optional<BigDecimal>> decimal(
            String name, boolean required, Function<D, Optional<BigDecimal>> stored) {
        BigDecimalField field = new BigDecimalField();
        field.setLocale(Wording.locale());
        field.addClassName("number-field");
        return form.add(
                name,
                required,
                field,
                stored,
                FormFields.<BigDecimal, BigDecimal>optional(
                        number -> number,
                        number -> number,
                        number -> StringNode.valueOf(number.toPlainString()),
                        json -> new BigDecimal(json.asString()),
                        Wording::number));
    }

    /** A year, or another whole number that may be left out and has no separators. */
    public Typed<Optional<Integer>> year(String name, boolean required, Function<D, Optional<Integer>> stored) {
        IntegerField field = new IntegerField();
        field.addClassName("number-field");
        return form.add(
                name,
                required,
                field,
                stored,
                FormFields.<Integer, Integer>optional(
                        year -> year, year -> year, IntNode::valueOf, json -> json.asInt(0), String::valueOf));
    }

    /** Yes or no. */
    public Typed<Boolean> flag(String name, Function<D, Boolean> stored) {
        return form.add(
                name,
                true,
                new Checkbox(),
                stored,
                new FormField.Conversion<>(
                        typed -> typed != null && typed,
                        value -> value,
                        BooleanNode::valueOf,
                        json -> Optional.of(json.asBoolean(false)),
                        value -> Wording.text(value ? "record.yes" : "record.no")));
    }

    /** A colour, {@code #rrggbb}, with what it looks like and what is made of it when it is too weak to be read. */
    public Typed<String> colour(String name, Function<D, String> stored) {
        return form.add(
                name,
                true,
                new ColourField(),
                stored,
                new FormField.Conversion<>(
                        typed -> typed == null ? "" : typed.strip(),
                        value -> value,
                        StringNode::valueOf,
                        json -> Optional.of(json.asString("")),
                        value -> value));
    }

    /** Lines that have no language, such as host names. */
    public Typed<List<String>> lines(String name, boolean required, Function<D, List<String>> stored) {
        ParagraphField area = new ParagraphField("");
        area.setMinRows(2);
        return form.add(
                name,
                required,
                area,
                stored,
                new FormField.Conversion<>(
                        typed -> typed == null
                                ? List.of()
                                : typed.lines()
                                        .map(String::strip)
                                        .filter(line -> !line.isEmpty())
                                        .toList(),
                        values -> String.join("\n", values),
                        values -> array(values, StringNode::valueOf),
                        json -> Optional.of(json.valueStream()
                                .map(item -> item.asString(""))
                                .toList()),
                        values -> String.join("\n", values)));
    }

    /** One of a few, never none. */
    public <V> Typed<V> oneOf(String name, List<Choice<V>> choices, Function<D, V> stored) {
        return oneOf(name, choices, choices, stored);
    }

    /**
     * One of a few, never none, of which not all make sense now.
     *
     * @param all every value there is, so that one stored by somebody else meanwhile can be shown as well
     * @param offered those to choose from
     */
    public <V> Typed<V> oneOf(String name, List<Choice<V>> all, List<Choice<V>> offered, Function<D, V> stored) {
        Select<Choice<V>> select = new Select<>();
        select.setItems(new ArrayList<>(offered));
        select.setItemLabelGenerator(Choice::words);
        Choices<V> known = Choices.of(all);
        return form.add(
                name,
                true,
                select,
                stored,
                new FormField.Conversion<>(
                        chosen -> (chosen == null ? offered.getFirst() : chosen).value(),
                        value -> {
                            Choice<V> choice = byValue(all, value);
                            if (!select.getListDataView().contains(choice)) {
                                select.getListDataView().addItem(choice);
                            }
                            return choice;
                        },
                        value -> StringNode.valueOf(byValue(all, value).key()),
                        json -> known.byKey(json.asString("")).map(Choice::value),
                        value -> byValue(all, value).words()));
    }

    /** One of many or none, found by typing. */
    public <V> Typed<Optional<V>> found(
            String name,
            boolean required,
            Choices<V> choices,
            Function<V, String> key,
            Function<D, Optional<V>> stored) {
        ComboBox<Choice<V>> box = new ComboBox<>();
        box.setItemLabelGenerator(Choice::words);
        box.setClearButtonVisible(!required);
        box.setItems(
                query -> choices.find(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream(),
                query -> choices.count(query.getFilter().orElse("")));
        return form.add(
                name,
                required,
                box,
                stored,
                new FormField.Conversion<>(
                        chosen -> Optional.ofNullable(chosen).map(Choice::value),
                        value -> chosen(value.flatMap(some -> choices.byKey(key.apply(some)))),
                        value -> value.<JsonNode>map(some -> StringNode.valueOf(key.apply(some)))
                                .orElse(NOTHING),
                        json -> Optional.of(choices.byKey(json.asString("")).map(Choice::value)),
                        value -> value.flatMap(some -> choices.byKey(key.apply(some)))
                                .map(Choice::words)
                                .orElse("")));
    }

    /** Any number of a few, in the order they are offered in; none will do. */
    public <V> Typed<List<V>> several(
            String name, List<Choice<V>> choices, Function<V, String> key, Function<D, List<V>> stored) {
        return several(name, false, choices, key, stored);
    }

    /** Any number of a few, in the order they are offered in. */
    public <V> Typed<List<V>> several(
            String name,
            boolean required,
            List<Choice<V>> choices,
            Function<V, String> key,
            Function<D, List<V>> stored) {
        MultiSelectComboBox<Choice<V>> box = new MultiSelectComboBox<>();
        box.setItems(choices);
        box.setItemLabelGenerator(Choice::words);
        Choices<V> all = Choices.of(choices);
        return form.add(
                name,
                required,
                box,
                stored,
                new FormField.Conversion<>(
                        chosen -> choices.stream()
                                .filter(choice -> chosen != null && chosen.contains(choice))
                                .map(Choice::value)
                                .toList(),
                        values -> values.stream()
                                .flatMap(value -> all.byKey(key.apply(value)).stream())
                                .collect(Collectors.toCollection(LinkedHashSet::new)),
                        values -> array(values, value -> StringNode.valueOf(key.apply(value))),
                        json -> Optional.of(json.valueStream()
                                .flatMap(item -> all.byKey(item.asString("")).map(Choice::value).stream())
                                .toList()),
                        values -> values.stream()
                                .flatMap(value -> all.byKey(key.apply(value)).stream())
                                .map(Choice::words)
                                .collect(Collectors.joining(", "))));
    }

    /** Any number of words: those known are offered, new ones are typed in the page's language. */
    public Typed<List<LocalizedText>> tags(
            String name, List<LocalizedText> known, Function<D, List<LocalizedText>> stored) {
        MultiSelectComboBox<LocalizedText> box = new MultiSelectComboBox<>();
        List<LocalizedText> offered = new ArrayList<>(known);
        box.setItems(offered);
        box.setItemLabelGenerator(LocalizedWords::words);
        box.setAllowCustomValue(true);
        box.addCustomValueSetListener(typed -> {
            Set<LocalizedText> chosen = new LinkedHashSet<>(box.getValue());
            LocalizedText added = LocalizedText.of(Language.current().code(), typed.getDetail());
            if (!added.isEmpty()) {
                chosen.add(offered.stream()
                        .filter(item -> LocalizedWords.words(item)
                                .equalsIgnoreCase(typed.getDetail().strip()))
                        .findFirst()
                        .orElse(added));
                box.setValue(chosen);
            }
        });
        return form.add(
                name,
                false,
                box,
                stored,
                new FormField.Conversion<>(
                        chosen -> chosen == null ? List.of() : List.copyOf(chosen),
                        LinkedHashSet::new,
                        values -> array(values, FormFields::json),
                        json -> Optional.of(json.valueStream()
                                .map(FormFields::localizedText)
                                .toList()),
                        values -> values.stream().map(LocalizedWords::words).collect(Collectors.joining(", "))));
    }

    private static FormField.Conversion<String, String> plain() {
        return new FormField.Conversion<>(
                typed -> typed == null ? "" : typed.strip(),
                value -> value,
                StringNode::valueOf,
                json -> Optional.of(json.asString("")),
                value -> value);
    }

    private static FormField.Conversion<LocalizedText, LocalizedText> localized() {
        return new FormField.Conversion<>(
                typed -> typed == null ? LocalizedText.none() : typed,
                value -> value,
                FormFields::json,
                json -> Optional.of(localizedText(json)),
                value -> value.values().entrySet().stream()
                        .map(entry -> value.values().size() == 1
                                ? entry.getValue()
                                : entry.getKey() + ": " + entry.getValue())
                        .collect(Collectors.joining("\n")));
    }

    private static <V, C> FormField.Conversion<Optional<V>, C> optional(
            Function<C, V> fromComponent,
            Function<V, C> toComponent,
            Function<V, JsonNode> toJson,
            Function<JsonNode, V> fromJson,
            Function<V, String> words) {
        return new FormField.Conversion<>(
                typed -> Optional.<C>ofNullable(typed).map(fromComponent),
                value -> chosen(value.map(toComponent)),
                value -> value.map(toJson).orElse(NOTHING),
                json -> Optional.of(json.isNull() ? Optional.empty() : Optional.of(fromJson.apply(json))),
                value -> value.map(words).orElse(""));
    }

    /** Vaadin's empty value is null. */
    private static <C> @Nullable C chosen(Optional<C> value) {
        return value.orElse(null);
    }

    private static <V> Choice<V> byValue(List<Choice<V>> choices, V value) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .findFirst()
                .orElse(choices.getFirst());
    }

    private static <V> ArrayNode array(List<V> values, Function<V, JsonNode> json) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(value -> array.add(json.apply(value)));
        return array;
    }

    private static ObjectNode json(LocalizedText text) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        text.values().forEach(object::put);
        return object;
    }

    private static LocalizedText localizedText(JsonNode json) {
        Map<String, String> values = new TreeMap<>();
        json.propertyStream()
                .forEach(entry -> values.put(entry.getKey(), entry.getValue().asString("")));
        return new LocalizedText(values);
    }
}
