package fi.pohja.ui.spi.part;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fi.pohja.spi.core.Municipality;
import fi.pohja.ui.spi.PageContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Fields of forms, each as wide as its part. Labels are texts of the plugin, by key. Since 1.2.
 */
public final class Fields {

    private Fields() {}

    /** Something short, of at most so many characters. */
    public static TextField line(PageContext context, String labelKey, int longest) {
        TextField field = new TextField(context.text(labelKey));
        field.setMaxLength(longest);
        field.setWidthFull();
        return field;
    }

    /** Running text, of at most so many characters. */
    public static TextArea words(PageContext context, String labelKey, int longest) {
        TextArea area = new TextArea(context.text(labelKey));
        area.setMaxLength(longest);
        area.setWidthFull();
        return area;
    }

    /** One of an enum's constants, named by the texts {@code <prefix>.<constant>}. */
    public static <E extends Enum<E>> Select<E> constants(
            PageContext context, String labelKey, String prefix, E[] all) {
        Select<E> select = new Select<>();
        select.setLabel(context.text(labelKey));
        select.setItems(all);
        select.setItemLabelGenerator(one -> context.text(prefix + "." + one.name()));
        select.setWidthFull();
        return select;
    }

    /** A day, written as the reader's language writes it. */
    public static DatePicker day(PageContext context, String labelKey) {
        DatePicker picker = new DatePicker(context.text(labelKey));
        picker.setLocale(Days.locale(context));
        picker.setI18n(context.calendar());
        return picker;
    }

    /** A day and a time of day in Finland, written as the reader's language writes them. */
    public static DateTimePicker moment(PageContext context, String labelKey) {
        DateTimePicker picker = new DateTimePicker(context.text(labelKey));
        picker.setLocale(Days.locale(context));
        picker.setDatePickerI18n(context.calendar());
        return picker;
    }

    /** One of the municipalities of the tenant's region; needs {@link fi.pohja.spi.Capability#READ_ORGANISATIONS}. */
    public static ComboBox<Municipality> municipalities(PageContext context, String labelKey) {
        List<Municipality> all = context.call(call -> call.organisations().municipalities());
        ComboBox<Municipality> box = new ComboBox<>(context.text(labelKey));
        box.setItems(all);
        box.setItemLabelGenerator(one -> one.name().text(context.language()));
        box.setWidthFull();
        return box;
    }

    /**
     * Names of the municipalities of the tenant's region by code, in the reader's language; needs
     * {@link fi.pohja.spi.Capability#READ_ORGANISATIONS}.
     */
    public static Map<String, String> municipalityNames(PageContext context) {
        return context.<Map<String, String>>call(call -> call.organisations().municipalities().stream()
                .collect(Collectors.toMap(Municipality::code, one -> one.name().text(call.language()))));
    }
}
