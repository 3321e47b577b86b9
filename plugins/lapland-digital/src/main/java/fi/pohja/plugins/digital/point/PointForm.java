package fi.pohja.plugins.digital.point;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import fi.pohja.plugins.digital.common.Longest;
import fi.pohja.plugins.digital.place.Coordinates;
import fi.pohja.plugins.digital.place.Place;
import fi.pohja.spi.OpeningHours;
import fi.pohja.spi.OpeningHours.Span;
import fi.pohja.spi.TenantContext;
import fi.pohja.spi.core.Municipality;
import fi.pohja.ui.spi.PageContext;
import fi.pohja.ui.spi.part.Days;
import fi.pohja.ui.spi.part.Fields;
import fi.pohja.ui.spi.part.Typed;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Everything of a service point that is typed. Under the session's lock. */
final class PointForm extends VerticalLayout {

    private static final long serialVersionUID = 1L;
    private static final List<String> LANGUAGES = List.of("fi", "sv", "en", "se", "smn", "sms");
    private static final Duration STEP = Duration.ofMinutes(30);

    private final TextField name;
    private final ComboBox<Municipality> municipality;
    private final TextField address;
    private final NumberField latitude;
    private final NumberField longitude;
    private final CheckboxGroup<Equipment> equipment;
    private final CheckboxGroup<String> languages;
    private final TextField support;
    private final TextField phone;
    private final TextField source;
    private final transient Map<DayOfWeek, TimePicker> opens = new EnumMap<>(DayOfWeek.class);
    private final transient Map<DayOfWeek, TimePicker> closes = new EnumMap<>(DayOfWeek.class);

    PointForm(PageContext context, Optional<ServicePoint> point) {
        setPadding(false);
        name = Fields.line(context, "point.name", Longest.NAME);
        municipality = Fields.municipalities(context, "point.municipality");
        address = Fields.line(context, "point.address", Longest.LINE);
        latitude = degrees(context, "point.latitude");
        longitude = degrees(context, "point.longitude");
        longitude.setHelperText(context.text("point.degrees.help"));
        equipment = new CheckboxGroup<>(context.text("point.equipment"));
        equipment.setItems(Equipment.values());
        equipment.setItemLabelGenerator(one -> context.text("equipment." + one));
        languages = new CheckboxGroup<>(context.text("point.languages"));
        languages.setItems(LANGUAGES);
        languages.setItemLabelGenerator(one -> context.text("language." + one));
        support = Fields.line(context, "point.support", Longest.NAME);
        support.setHelperText(context.text("point.support.help"));
        phone = Fields.line(context, "point.phone", Longest.PHONE);
        phone.setHelperText(context.text("point.phone.help"));
        source = Fields.line(context, "point.source", Longest.LINE);
        source.setHelperText(context.text("point.source.help"));
        // Where a municipality's central locality is, a point most often is too; the place can be typed over.
        municipality.addValueChangeListener(change -> Place.of(
                        change.getValue() == null ? "" : change.getValue().code())
                .filter(place -> latitude.isEmpty() && longitude.isEmpty())
                .ifPresent(place -> {
                    latitude.setValue(place.centre().latitude());
                    longitude.setValue(place.centre().longitude());
                }));
        add(name, municipality, address, latitude, longitude, equipment, languages, support, phone, source);
        hours(context);
        point.ifPresent(this::fill);
    }

    private static NumberField degrees(PageContext context, String labelKey) {
        NumberField field = new NumberField(context.text(labelKey));
        field.setStep(0.0001);
        field.setWidthFull();
        return field;
    }

    private void hours(PageContext context) {
        add(new H3(context.text("point.hours")));
        for (DayOfWeek day : DayOfWeek.values()) {
            String weekday = context.writing().weekday(day);
            TimePicker from = clock(context, "point.opens", weekday);
            TimePicker to = clock(context, "point.closes", weekday);
            opens.put(day, from);
            closes.put(day, to);
            Div row = new Div(from, to);
            row.getStyle().set("display", "flex").set("flex-wrap", "wrap").set("gap", "0.5rem");
            add(row);
        }
    }

    private static TimePicker clock(PageContext context, String labelKey, String weekday) {
        TimePicker picker = new TimePicker(context.text(labelKey, weekday));
        picker.setLocale(Days.locale(context));
        picker.setStep(STEP);
        picker.setClearButtonVisible(true);
        return picker;
    }

    private void fill(ServicePoint point) {
        name.setValue(point.name());
        latitude.setValue(point.where().latitude());
        longitude.setValue(point.where().longitude());
        municipality
                .getListDataView()
                .getItems()
                .filter(one -> one.code().equals(point.municipality()))
                .findFirst()
                .ifPresent(municipality::setValue);
        address.setValue(point.address());
        equipment.setValue(point.equipment());
        languages.setValue(Set.copyOf(point.languages()));
        support.setValue(point.support());
        phone.setValue(point.phone());
        source.setValue(point.source());
        point.hours().week().forEach((day, spans) -> {
            of(opens, day).setValue(spans.getFirst().from());
            of(closes, day).setValue(spans.getLast().until());
        });
    }

    /** Each day has its fields from the beginning. */
    private static TimePicker of(Map<DayOfWeek, TimePicker> fields, DayOfWeek day) {
        return Objects.requireNonNull(fields.get(day));
    }

    private Span span(TenantContext context, DayOfWeek day) {
        LocalTime from = of(opens, day).getValue();
        LocalTime until = of(closes, day).getValue();
        if (!until.isAfter(from)) {
            throw Typed.fault(context, "point.hours.wrong");
        }
        return new Span(from, until);
    }

    /**
     * What is typed.
     *
     * @throws fi.pohja.spi.PluginException for the user: a day has a beginning without an end after it, or there is no place
     */
    Points.Draft draft(TenantContext context) {
        Map<DayOfWeek, List<Span>> hours = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean begins = !of(opens, day).isEmpty();
            if (begins != !of(closes, day).isEmpty()) {
                throw Typed.fault(context, "point.hours.wrong");
            }
            if (begins) {
                hours.put(day, List.of(span(context, day)));
            }
        }
        if (latitude.isEmpty() || longitude.isEmpty()) {
            throw Typed.fault(context, "point.where.wrong");
        }
        return new Points.Draft(
                name.getValue(),
                municipality.getOptionalValue().map(Municipality::code).orElse(""),
                address.getValue(),
                new Coordinates(latitude.getValue(), longitude.getValue()),
                equipment.getValue(),
                LANGUAGES.stream().filter(languages.getValue()::contains).toList(),
                support.getValue(),
                phone.getValue(),
                source.getValue(),
                new OpeningHours(hours));
    }
}
