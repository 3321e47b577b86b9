package fi.pohja.plugins.sami;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import fi.pohja.spi.core.Municipality;
import fi.pohja.ui.spi.PageContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the plugin's pages are put together from. */
final class PageParts {

    private static final String WIDTH = "40rem";

    private PageParts() {}

    /** A page: parts below each other. */
    static VerticalLayout page(Component... parts) {
        VerticalLayout page = new VerticalLayout(parts);
        page.setPadding(false);
        return page;
    }

    /** A part of a page under a heading of its own, as wide as one reads well. */
    static Section part(String heading, Component... what) {
        VerticalLayout inside = new VerticalLayout(what);
        inside.setPadding(false);
        Section part = new Section(new H2(heading), inside);
        part.getStyle().set("width", "100%").set("max-width", WIDTH);
        return part;
    }

    static TextField line(PageContext context, String labelKey, int longest) {
        TextField field = new TextField(context.text(labelKey));
        field.setMaxLength(longest);
        field.setWidthFull();
        return field;
    }

    /** One of an enum's constants, named by the texts {@code <prefix>.<constant>}. */
    static <E extends Enum<E>> Select<E> constants(PageContext context, String labelKey, String prefix, E[] all) {
        Select<E> select = new Select<>();
        select.setLabel(context.text(labelKey));
        select.setItems(all);
        select.setItemLabelGenerator(one -> context.text(prefix + "." + one.name()));
        select.setWidthFull();
        return select;
    }

    /** One of the languages a client may choose, by code. */
    static Select<String> languages(PageContext context, String labelKey) {
        Select<String> select = new Select<>();
        select.setLabel(context.text(labelKey));
        select.setItems("se", "smn", "sms", "fi");
        select.setItemLabelGenerator(code -> language(context, code));
        select.setWidthFull();
        return select;
    }

    static String language(PageContext context, String code) {
        return SamiLanguage.of(code)
                .map(language -> context.text("language." + language))
                .orElseGet(() -> context.text("language.FI"));
    }

    /** One of the county's municipalities, those of the homeland first. */
    static ComboBox<Municipality> municipalities(PageContext context, String labelKey) {
        List<Municipality> all = context.call(call -> call.organisations().municipalities());
        ComboBox<Municipality> box = new ComboBox<>(context.text(labelKey));
        box.setItems(Stream.concat(
                        all.stream().filter(one -> Homeland.of(one.code()).isPresent()),
                        all.stream().filter(one -> Homeland.of(one.code()).isEmpty()))
                .toList());
        box.setItemLabelGenerator(one -> municipality(context, one));
        box.setWidthFull();
        return box;
    }

    /** The name, and whether it belongs to the Sámi homeland. */
    private static String municipality(PageContext context, Municipality one) {
        String name = one.name().text(context.language());
        return Homeland.of(one.code())
                .map(home -> name + " – " + context.text(home.whole() ? "homeland" : "homeland.part"))
                .orElse(name);
    }

    /** Names of the county's municipalities by code. */
    static java.util.Map<String, String> municipalityNames(PageContext context) {
        return context.<java.util.Map<String, String>>call(call -> call.organisations().municipalities().stream()
                .collect(Collectors.toMap(
                        Municipality::code, one -> one.name().text(call.language()))));
    }

    static Locale locale(PageContext context) {
        return Locale.of(context.language(), "FI");
    }

    static String day(PageContext context, LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale(context))
                .format(day);
    }

    static String day(PageContext context, Instant moment) {
        return day(context, LocalDate.ofInstant(moment, Requests.FINLAND));
    }

    static String time(PageContext context, LocalDateTime time) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale(context))
                .format(time);
    }
}
