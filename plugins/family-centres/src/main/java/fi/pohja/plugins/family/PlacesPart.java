package fi.pohja.plugins.family;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fi.pohja.plugins.family.MeetingPlace.Purpose;
import fi.pohja.spi.core.Municipality;
import fi.pohja.ui.spi.PageContext;
import fi.pohja.ui.spi.part.Fields;
import fi.pohja.ui.spi.part.Parts;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The meeting places of a family centre. Under the session's lock. */
final class PlacesPart extends VerticalLayout {

    private static final long serialVersionUID = 1L;

    private final transient PageContext context;
    private final transient MeetingPlaces places;
    private final transient Centre centre;
    private final Grid<MeetingPlace> grid = new Grid<>();
    private final Details details;
    private transient Optional<MeetingPlace> changing = Optional.empty();

    private final TextField name;
    private final TextField nameSv;
    private final TextField host;
    private final TextField address;
    private final ComboBox<Municipality> municipality;
    private final Select<Purpose> purpose;
    private final MultiSelectComboBox<String> languages;
    private final TextArea description;
    private final TextArea descriptionSv;
    private final Map<DayOfWeek, TextField> hours = new EnumMap<>(DayOfWeek.class);

    PlacesPart(PageContext context, MeetingPlaces places, Centre centre, boolean edits) {
        this.context = context;
        this.places = places;
        this.centre = centre;
        name = Fields.line(context, "place.name", Centres.LONGEST_NAME);
        nameSv = Fields.line(context, "place.name.sv", Centres.LONGEST_NAME);
        host = Fields.line(context, "place.host", Centres.LONGEST_NAME);
        address = Fields.line(context, "place.address", Centres.LONGEST_NAME);
        municipality = new ComboBox<>(context.text("place.municipality"));
        purpose = Fields.constants(context, "place.purpose", "purpose", Purpose.values());
        languages = new MultiSelectComboBox<>(context.text("place.languages"));
        description = Fields.words(context, "place.description", Centres.LONGEST_WORDS);
        descriptionSv = Fields.words(context, "place.description.sv", Centres.LONGEST_WORDS);
        details = Parts.folded(context.text("place.new"));
        setPadding(false);
        add(new H2(context.text("centre.places")));
        columns(edits);
        add(grid);
        if (edits) {
            add(form());
        }
        show();
    }

    private void columns(boolean edits) {
        grid.addColumn(place -> place.name().text(context.language()) + ", " + place.host())
                .setHeader(context.text("place.name"))
                .setWidth("14rem")
                .setFlexGrow(1);
        grid.addColumn(place -> Tongues.municipality(context.language(), centre.municipalities(), place.municipality()))
                .setHeader(context.text("place.municipality"))
                .setAutoWidth(true);
        grid.addColumn(place -> String.join("; ", Tongues.hours(place.hours(), context.writing(), context::text)))
                .setHeader(context.text("place.hours"))
                .setWidth("14rem")
                .setFlexGrow(1);
        grid.addColumn(place -> Tongues.languages(context.language(), place.languages()))
                .setHeader(context.text("place.languages"))
                .setAutoWidth(true);
        if (edits) {
            grid.addComponentColumn(this::actions)
                    .setHeader(context.text("action"))
                    .setAutoWidth(true);
        }
        grid.setEmptyStateText(context.text("places.empty"));
        // Hours are read to their end.
        grid.getElement().getThemeList().add("wrap-cell-content");
        grid.setAllRowsVisible(true);
    }

    private HorizontalLayout actions(MeetingPlace place) {
        String called = place.name().text(context.language());
        String remove = context.text("place.remove.of", called);
        return new HorizontalLayout(
                Parts.quiet(context, "change", context.text("place.change.of", called), () -> fill(place)),
                Parts.quiet(
                        context,
                        "remove",
                        remove,
                        () -> Parts.ask(context, remove, context.text("place.remove.what"), "remove", () -> {
                            context.call(call -> {
                                places.remove(call, place.id());
                                return true;
                            });
                            show();
                        })));
    }

    private Details form() {
        municipality.setItems(centre.municipalities());
        municipality.setItemLabelGenerator(one -> one.name().text(context.language()));
        municipality.setWidthFull();
        languages.setItems(MeetingPlaces.LANGUAGES);
        languages.setItemLabelGenerator(one -> Tongues.language(context.language(), one));
        languages.setWidthFull();
        FlexLayout week = new FlexLayout();
        week.setFlexWrap(FlexLayout.FlexWrap.WRAP);
        week.getStyle().set("gap", "0.5rem");
        for (DayOfWeek day : DayOfWeek.values()) {
            TextField field = new TextField(context.writing().weekday(day));
            field.setMaxLength(60);
            field.setWidth("9rem");
            hours.put(day, field);
            week.add(field);
        }
        details.add(
                name,
                nameSv,
                purpose,
                host,
                address,
                municipality,
                languages,
                new Paragraph(context.text("place.hours.help")),
                week,
                description,
                descriptionSv,
                Parts.primary(context, "save", this::save));
        fill();
        return details;
    }

    private void fill() {
        changing = Optional.empty();
        List.of(name, nameSv, host, address).forEach(TextField::clear);
        hours.values().forEach(TextField::clear);
        description.clear();
        descriptionSv.clear();
        purpose.setValue(Purpose.OPEN);
        languages.setValue(Set.of("fi"));
        centre.municipalities().stream().findFirst().ifPresent(municipality::setValue);
    }

    private void fill(MeetingPlace place) {
        changing = Optional.of(place);
        name.setValue(Centres.exactly(place.name(), "fi"));
        nameSv.setValue(Centres.exactly(place.name(), "sv"));
        host.setValue(place.host());
        address.setValue(place.address());
        centre.municipalities().stream()
                .filter(one -> one.code().equals(place.municipality()))
                .findFirst()
                .ifPresent(municipality::setValue);
        purpose.setValue(place.purpose());
        languages.setValue(Set.copyOf(place.languages()));
        description.setValue(Centres.exactly(place.description(), "fi"));
        descriptionSv.setValue(Centres.exactly(place.description(), "sv"));
        hours.forEach((day, field) -> field.setValue(place.hours().typed(day)));
        details.setOpened(true);
        name.focus();
    }

    private void save() {
        Map<DayOfWeek, String> typed = new EnumMap<>(DayOfWeek.class);
        hours.forEach((day, field) -> typed.put(day, field.getValue()));
        MeetingPlaces.Draft draft = new MeetingPlaces.Draft(
                Centres.text(name.getValue(), nameSv.getValue()),
                host.getValue(),
                address.getValue(),
                municipality.getOptionalValue().map(Municipality::code).orElse(""),
                typed,
                MeetingPlaces.LANGUAGES.stream()
                        .filter(languages.getValue()::contains)
                        .toList(),
                purpose.getValue(),
                Centres.text(description.getValue(), descriptionSv.getValue()));
        context.call(call -> {
            places.store(call, centre.id(), changing.map(MeetingPlace::id), draft);
            return true;
        });
        fill();
        show();
        Notification.show(context.text("saved"));
    }

    private void show() {
        List<MeetingPlace> found = context.call(call -> places.of(call, centre.id()));
        grid.setItems(found);
    }
}
