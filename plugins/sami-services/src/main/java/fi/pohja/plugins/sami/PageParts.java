package fi.pohja.plugins.sami;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import fi.pohja.spi.core.Municipality;
import fi.pohja.ui.spi.PageContext;
import fi.pohja.ui.spi.part.Fields;
import fi.pohja.ui.spi.part.Letters;
import java.util.List;
import java.util.stream.Stream;

/** What only this plugin's pages are put together from. */
final class PageParts {

    static final int LONGEST_CLIENT = 60;
    static final int LONGEST_LINE = 200;
    static final int LONGEST_EXPLANATION = 1000;

    private PageParts() {}

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

    /** Letters of a language, where the reader's own does not have the host offer them anyway. */
    static Component letters(PageContext context, List<String> letters) {
        return context.letters().isEmpty() && !letters.isEmpty()
                ? new Letters(
                        context.text("letters"), context.text("letters.capitals"), context.text("letters.soft"), letters)
                : new Div();
    }

    /** One of the county's municipalities, those of the homeland first. */
    static ComboBox<Municipality> municipalities(PageContext context, String labelKey) {
        ComboBox<Municipality> box = Fields.municipalities(context, labelKey);
        List<Municipality> all = box.getListDataView().getItems().toList();
        box.setItems(Stream.concat(
                        all.stream().filter(one -> Homeland.of(one.code()).isPresent()),
                        all.stream().filter(one -> Homeland.of(one.code()).isEmpty()))
                .toList());
        box.setItemLabelGenerator(one -> municipality(context, one));
        return box;
    }

    /** The name, and whether it belongs to the Sámi homeland. */
    private static String municipality(PageContext context, Municipality one) {
        String name = one.name().text(context.language());
        return Homeland.of(one.code())
                .map(home -> name + " – " + context.text(home.whole() ? "homeland" : "homeland.part"))
                .orElse(name);
    }
}
