package fi.pohja.web.plugin;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.number;
import static fi.pohja.web.i18n.Wording.text;

import fi.pohja.plugin.PluginSettings.Choice;
import fi.pohja.plugin.PluginSettings.Earlier;
import fi.pohja.plugin.PluginSettings.Field;
import fi.pohja.plugin.PluginSettings.Group;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.i18n.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A document of settings in one line of words. */
final class SettingsWords {

    private SettingsWords() {}

    static String of(Group group, Earlier document) {
        return group.fields().stream()
                .flatMap(field -> Optional.ofNullable(document.values().get(field.name()))
                        .map(value -> field.label() + ": " + words(field, value))
                        .stream())
                .collect(Collectors.joining(" · "));
    }

    private static String words(Field field, Object value) {
        return switch (value) {
            case BigDecimal amount -> number(amount);
            case Boolean yes -> text(yes ? "record.yes" : "record.no");
            case LocalDate day -> date(day);
            case LocalizedText words -> words.text(Language.current().code());
            case Map<?, ?> byLanguage -> words(byLanguage);
            case List<?> list -> list.stream().map(one -> words(field, one)).collect(Collectors.joining(", "));
            default -> chosen(field, String.valueOf(value));
        };
    }

    /** A text by language, as earlier documents hold it: in the page's language, else in one it exists in. */
    private static String words(Map<?, ?> byLanguage) {
        Map<String, String> texts = new HashMap<>();
        byLanguage.forEach((language, text) -> texts.put(String.valueOf(language), String.valueOf(text)));
        return new LocalizedText(texts).text(Language.current().code());
    }

    private static String chosen(Field field, String value) {
        return field.choices().stream()
                .filter(choice -> choice.value().equals(value))
                .findFirst()
                .map(Choice::label)
                .orElse(value.isEmpty() ? "–" : value);
    }
}
