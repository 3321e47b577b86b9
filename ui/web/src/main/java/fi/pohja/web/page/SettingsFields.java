package fi.pohja.web.page;

import fi.pohja.plugin.PluginSettings;
import fi.pohja.plugin.PluginSettings.Choice;
import fi.pohja.plugin.PluginSettings.Field;
import fi.pohja.plugin.PluginSettings.Kind;
import fi.pohja.problem.Violation;
import fi.pohja.spi.LocalizedText;
import fi.pohja.spi.PublicContent.FormField;
import fi.pohja.spi.PublicContent.Option;
import fi.pohja.text.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Settings as fields of a plain form and back. A field of several languages or choices is one for each of them, named
 * {@code <field>.<language>} or {@code <field>.<CONSTANT>}.
 */
final class SettingsFields {

    private static final int LONGEST = 5_000;
    private static final int LONGEST_NUMBER = 30;
    private static final int LINES = 5;

    private SettingsFields() {}

    /** The fields of a component, filled. */
    static List<FormField> of(Words words, Field field, Object value) {
        String name = field.name();
        String label = field.label();
        boolean required = field.required();
        return switch (field.kind()) {
            case TEXT -> List.of(text(field, field.help(), 1, String.valueOf(value)));
            case LONG_TEXT -> List.of(text(field, field.help(), LINES, String.valueOf(value)));
            case SECRET ->
                List.of(text(
                        field,
                        PluginSettings.MASKED.equals(value)
                                ? (field.help() + " " + words.text("plugin.secret.there")).strip()
                                : field.help(),
                        1,
                        ""));
            case INTEGER, DECIMAL ->
                List.of(new FormField.Text(
                        name,
                        label,
                        field.help(),
                        required,
                        1,
                        LONGEST_NUMBER,
                        value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value)));
            case FLAG -> List.of(new FormField.Tick(name, label, false, Boolean.TRUE.equals(value)));
            case DATE -> List.of(new FormField.Day(name, label, required, String.valueOf(value)));
            case LOCALIZED -> {
                Map<String, String> texts = value instanceof LocalizedText text ? text.values() : Map.of();
                yield Texts.COMPLETE.stream()
                        .<FormField>map(language -> new FormField.Text(
                                name + "." + language,
                                label + ", " + words.text("plugin.language." + language),
                                field.help(),
                                false,
                                1,
                                longest(field),
                                texts.getOrDefault(language, "")))
                        .toList();
            }
            case CHOICE ->
                List.of(new FormField.Choice(
                        name,
                        label,
                        required,
                        field.choices().stream()
                                .map(choice -> new Option(choice.value(), choice.label()))
                                .toList(),
                        String.valueOf(value)));
            case TEXTS ->
                List.of(text(
                        field,
                        (field.help() + " " + words.text("plugin.lines")).strip(),
                        LINES,
                        listed(value).collect(Collectors.joining("\n"))));
            case CHOICES -> {
                List<String> chosen = listed(value).toList();
                yield field.choices().stream()
                        .<FormField>map(choice -> new FormField.Tick(
                                name + "." + choice.value(),
                                label + ": " + choice.label(),
                                false,
                                chosen.contains(choice.value())))
                        .toList();
            }
        };
    }

    private static FormField text(Field field, String hint, int lines, String value) {
        return new FormField.Text(field.name(), field.label(), hint, field.required(), lines, longest(field), value);
    }

    private static int longest(Field field) {
        boolean counts = field.kind() == Kind.TEXTS;
        return field.most()
                .filter(most -> !counts && most.signum() > 0 && most.compareTo(BigDecimal.valueOf(LONGEST)) < 0)
                .map(BigDecimal::intValue)
                .orElse(LONGEST);
    }

    private static java.util.stream.Stream<String> listed(Object value) {
        return value instanceof List<?> list ? list.stream().map(String::valueOf) : java.util.stream.Stream.empty();
    }

    /**
     * What was typed for a component; what has not its form comes back as it was typed, with a violation.
     *
     * @return empty where nothing was typed that could stand for it
     */
    static Optional<Object> typed(Exchange exchange, Field field, List<Violation> faulty) {
        String name = field.name();
        String text = exchange.parameter(name).strip();
        return switch (field.kind()) {
            case TEXT, LONG_TEXT -> Optional.of(text.replace("\r\n", "\n"));
            case CHOICE -> text.isEmpty() ? Optional.empty() : Optional.of(text);
            case SECRET -> Optional.of(text.isEmpty() ? PluginSettings.MASKED : text);
            case INTEGER -> number(field, text, "-?\\d{1,18}", faulty);
            case DECIMAL -> number(field, text, "-?\\d{1,18}(\\.\\d{1,9})?", faulty);
            case FLAG -> Optional.of(!text.isEmpty());
            case DATE -> day(name, text, faulty);
            case LOCALIZED -> {
                Map<String, String> texts = new LinkedHashMap<>();
                Texts.COMPLETE.forEach(language -> {
                    String typed = exchange.parameter(name + "." + language).strip();
                    if (!typed.isEmpty()) {
                        texts.put(language, typed);
                    }
                });
                yield Optional.of(new LocalizedText(texts));
            }
            case TEXTS ->
                Optional.of(text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
            case CHOICES ->
                Optional.of(field.choices().stream()
                        .map(Choice::value)
                        .filter(value -> !exchange.parameter(name + "." + value).isEmpty())
                        .toList());
        };
    }

    private static Optional<Object> number(Field field, String text, String form, List<Violation> faulty) {
        String plain = text.replace(',', '.').replaceAll("[\\s\u00a0]", "").replace('\u2212', '-');
        if (plain.matches(form)) {
            return Optional.of(new BigDecimal(plain));
        }
        faulty.add(Violation.of(field.name(), text.isEmpty() ? "required" : "settings.form"));
        return Optional.of(text);
    }

    private static Optional<Object> day(String name, String text, List<Violation> faulty) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException wrong) {
            faulty.add(Violation.of(name, "settings.form"));
            return Optional.of(text);
        }
    }

    /** A whole document in one line. */
    static String words(Words words, List<Field> fields, Map<String, Object> values) {
        return fields.stream()
                .filter(field -> values.containsKey(field.name()))
                .map(field -> field.label() + ": " + said(words, field, values.getOrDefault(field.name(), "")))
                .collect(Collectors.joining(" · "));
    }

    private static String said(Words words, Field field, Object value) {
        return switch (value) {
            case BigDecimal number -> words.formats().numbers().format(number);
            case Boolean yes -> words.text(yes ? "record.yes" : "record.no");
            case LocalDate day ->
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(words.locale())
                        .format(day);
            case LocalizedText text -> words.name(text);
            case List<?> list ->
                list.stream().map(one -> said(words, field, one)).collect(Collectors.joining(", "));
            default ->
                field.choices().stream()
                        .filter(choice -> choice.value().equals(value))
                        .findFirst()
                        .map(Choice::label)
                        .orElseGet(() -> String.valueOf(value).isEmpty() ? "–" : String.valueOf(value));
        };
    }
}
