package fi.pohja.web.record;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.text;

import fi.pohja.spi.LocalizedText;
import fi.pohja.web.i18n.Language;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The values of changes in people's words. Remembers what it was asked, so that one page asks features once for a name. */
final class ChangeWords {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final List<ChangedValues> features;
    private final Map<String, String> known = new HashMap<>();

    ChangeWords(List<ChangedValues> features) {
        this.features = features;
    }

    /** The value in words; a dash for none. */
    String of(String subjectType, String field, Optional<String> value) {
        return value.map(kept -> known.computeIfAbsent(
                        subjectType + ' ' + field + ' ' + kept, any -> said(subjectType, field, kept)))
                .orElse("–");
    }

    private String said(String subjectType, String field, String value) {
        for (ChangedValues feature : features) {
            Optional<String> words = feature.words(subjectType, field, value);
            if (words.isPresent()) {
                return words.get();
            }
        }
        if (value.startsWith("{")) {
            return localized(value);
        }
        if (DAY.matcher(value).matches()) {
            try {
                return date(LocalDate.parse(value));
            } catch (DateTimeParseException notADay) {
                return value;
            }
        }
        return switch (value) {
            case "true" -> text("record.yes");
            case "false" -> text("record.no");
            default -> value;
        };
    }

    /** A text by language: that of the page first, so that a change in another language is seen as well. */
    private static String localized(String json) {
        Map<String, String> values = new TreeMap<>();
        try {
            JsonNode texts = JsonMapper.shared().readTree(json);
            texts.propertyStream()
                    .forEach(
                            entry -> values.put(entry.getKey(), entry.getValue().asString("")));
        } catch (JacksonException notJson) {
            return json;
        }
        LocalizedText text = new LocalizedText(values);
        String here = Language.current().code();
        if (text.values().size() == 1) {
            return text.text(here);
        }
        return text.values().entrySet().stream()
                .sorted((one, other) -> Boolean.compare(
                        other.getKey().equals(here), one.getKey().equals(here)))
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining("\n"));
    }
}
