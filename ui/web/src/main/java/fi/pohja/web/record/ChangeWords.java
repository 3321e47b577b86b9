package fi.pohja.web.record;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.text;

import fi.pohja.audit.Change;
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
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

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

    /** The same change, of a text by language only the languages that differ. */
    static Change differing(Change change) {
        if (change.before().isEmpty() || change.after().isEmpty()) {
            return change;
        }
        Optional<ObjectNode> before = change.before().flatMap(ChangeWords::object);
        Optional<ObjectNode> after = change.after().flatMap(ChangeWords::object);
        if (before.isEmpty() || after.isEmpty()) {
            return change;
        }
        List<String> same = before.get()
                .propertyStream()
                .filter(entry -> entry.getValue().equals(after.get().get(entry.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        return new Change(
                change.field(),
                kept(before.get().without(same)),
                kept(after.get().without(same)));
    }

    private static Optional<String> kept(ObjectNode object) {
        return object.isEmpty() ? Optional.empty() : Optional.of(object.toString());
    }

    private static Optional<ObjectNode> object(String value) {
        try {
            return value.startsWith("{") && JsonMapper.shared().readTree(value) instanceof ObjectNode object
                    ? Optional.of(object)
                    : Optional.empty();
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    /** A text by language: that of the page first, so that a change in another language is seen as well. */
    private static String localized(String json) {
        Optional<ObjectNode> texts = object(json);
        if (texts.isEmpty()) {
            return json;
        }
        Map<String, String> values = new TreeMap<>();
        texts.get()
                .propertyStream()
                .forEach(entry -> values.put(entry.getKey(), entry.getValue().asString("")));
        LocalizedText text = new LocalizedText(values);
        String here = Language.current().code();
        if (text.values().size() == 1 && text.exactly(here).isPresent()) {
            return text.text(here);
        }
        return text.values().entrySet().stream()
                .sorted((one, other) -> Boolean.compare(
                        other.getKey().equals(here), one.getKey().equals(here)))
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining("\n"));
    }
}
