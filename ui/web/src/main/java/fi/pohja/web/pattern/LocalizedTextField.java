package fi.pohja.web.pattern;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.i18n.Language;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One text in Finnish, Swedish and English, and in the reader's own language where that is another, side by side, each in a
 * field marked with its language.
 */
public final class LocalizedTextField extends CustomField<LocalizedText> implements HasValueChangeMode {

    private final Map<Language, Part> parts = new LinkedHashMap<>();
    private LocalizedText other = LocalizedText.none();

    private record Part(HasValue<?, String> value, HasValueChangeMode mode) {}

    /** For one line. */
    public static LocalizedTextField line() {
        return new LocalizedTextField(false);
    }

    /** For running text. */
    public static LocalizedTextField paragraphs() {
        return new LocalizedTextField(true);
    }

    private LocalizedTextField(boolean paragraphs) {
        super(LocalizedText.none());
        Div row = new Div();
        row.addClassName("localized-text");
        Set<Language> languages = new LinkedHashSet<>(Language.complete());
        languages.add(Language.current());
        for (Language language : languages) {
            Component field;
            if (paragraphs) {
                ParagraphField area = new ParagraphField(language.ownName());
                area.setMinRows(4);
                parts.put(language, new Part(area, area));
                field = area;
            } else {
                TextField line = new TextField(language.ownName());
                parts.put(language, new Part(line, line));
                field = line;
            }
            // A custom field hears its parts only when they are left; what is half typed belongs to the draft, too.
            parts.get(language).value().addValueChangeListener(typed -> {
                if (typed.isFromClient()) {
                    updateValue();
                }
            });
            field.getElement().setAttribute("lang", language.code());
            row.add(field);
        }
        add(row);
    }

    /** Offers texts that are known already, each by a button that puts it in with all its languages. */
    public LocalizedTextField offering(String words, List<LocalizedText> known) {
        if (!known.isEmpty()) {
            Div offers = new Div(new Span(words));
            offers.addClassName("localized-offers");
            for (LocalizedText text : known) {
                Button offer = new Button(text.text(Language.current().code()), click -> {
                    setPresentationValue(text);
                    updateValue();
                });
                offer.addThemeVariants(ButtonVariant.TERTIARY);
                offers.add(offer);
            }
            add(offers);
        }
        return this;
    }

    @Override
    public ValueChangeMode getValueChangeMode() {
        return parts.values().iterator().next().mode().getValueChangeMode();
    }

    @Override
    public void setValueChangeMode(ValueChangeMode mode) {
        parts.values().forEach(part -> part.mode().setValueChangeMode(mode));
    }

    @Override
    public int getValueChangeTimeout() {
        return parts.values().iterator().next().mode().getValueChangeTimeout();
    }

    @Override
    public void setValueChangeTimeout(int millis) {
        parts.values().forEach(part -> part.mode().setValueChangeTimeout(millis));
    }

    /** Languages that have no field here are kept as they were. */
    @Override
    protected LocalizedText generateModelValue() {
        LocalizedText text = other;
        for (Map.Entry<Language, Part> part : parts.entrySet()) {
            text = text.with(part.getKey().code(), part.getValue().value().getValue());
        }
        return text;
    }

    @Override
    protected void setPresentationValue(LocalizedText text) {
        other = text;
        parts.forEach((language, part) ->
                part.value().setValue(text.exactly(language.code()).orElse("")));
    }
}
