package fi.pohja.collaboration.internal;

import fi.pohja.collaboration.SharedContent;
import fi.pohja.collaboration.SharedValue;
import fi.pohja.schema.LocalizedTextConverter;
import fi.pohja.spi.LocalizedText;
import fi.pohja.table.Documents;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.JSONB;

/**
 * Content as the copy keeps it: a list for the title, then one for each field with its name, its kind and what the kind
 * needs.
 */
final class ContentJson {

    private static final String TITLE = "title";
    private static final int ROW = 5;

    private ContentJson() {}

    static JSONB written(SharedContent content) {
        List<List<String>> lists = new ArrayList<>();
        lists.add(List.of(TITLE, json(content.title())));
        content.fields().forEach((name, value) -> {
            List<String> list = new ArrayList<>(List.of(name));
            write(list, value);
            lists.add(list);
        });
        return Documents.ofLists(lists);
    }

    private static void write(List<String> list, SharedValue value) {
        switch (value) {
            case SharedValue.Text(LocalizedText text) -> list.addAll(List.of("text", json(text)));
            case SharedValue.Plain(String text) -> list.addAll(List.of("plain", text));
            case SharedValue.Word(String key) -> list.addAll(List.of("word", key));
            case SharedValue.Day(LocalDate day) -> list.addAll(List.of("day", day.toString()));
            case SharedValue.Euros(BigDecimal euros) -> list.addAll(List.of("euros", euros.toPlainString()));
            case SharedValue.Rows(List<SharedValue.Row> rows) -> {
                list.add("rows");
                rows.forEach(row -> list.addAll(List.of(
                        row.code(),
                        json(row.title()),
                        row.state().orElse(""),
                        row.progress().map(String::valueOf).orElse(""),
                        row.due().map(LocalDate::toString).orElse(""))));
            }
        }
    }

    static SharedContent read(JSONB stored) {
        LocalizedText title = LocalizedText.none();
        Map<String, SharedValue> fields = new LinkedHashMap<>();
        for (List<String> list : Documents.lists(stored)) {
            if (list.size() == 2 && list.getFirst().equals(TITLE)) {
                title = LocalizedTextConverter.parse(list.get(1));
            } else {
                fields.put(list.getFirst(), value(list));
            }
        }
        return new SharedContent(title, fields);
    }

    private static SharedValue value(List<String> list) {
        return switch (list.get(1)) {
            case "text" -> new SharedValue.Text(LocalizedTextConverter.parse(list.get(2)));
            case "plain" -> new SharedValue.Plain(list.get(2));
            case "word" -> new SharedValue.Word(list.get(2));
            case "day" -> new SharedValue.Day(LocalDate.parse(list.get(2)));
            case "euros" -> new SharedValue.Euros(new BigDecimal(list.get(2)));
            case "rows" -> rows(list.subList(2, list.size()));
            default -> throw new IllegalStateException("Content of an unknown kind: " + list.get(1));
        };
    }

    private static SharedValue.Rows rows(List<String> values) {
        List<SharedValue.Row> rows = new ArrayList<>();
        for (int i = 0; i + ROW <= values.size(); i += ROW) {
            rows.add(new SharedValue.Row(
                    values.get(i),
                    LocalizedTextConverter.parse(values.get(i + 1)),
                    some(values.get(i + 2)),
                    some(values.get(i + 3)).map(Integer::valueOf),
                    some(values.get(i + 4)).map(LocalDate::parse)));
        }
        return new SharedValue.Rows(rows);
    }

    private static Optional<String> some(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static String json(LocalizedText text) {
        return LocalizedTextConverter.format(text);
    }
}
