package fi.pohja.web.record;

import fi.pohja.spi.LocalizedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Several short texts typed into one field, one a line in each language, such as the questions of a consultation. */
public final class TypedLines {

    /** Stands for a text that is missing in one language, so that the lines stay beside each other. */
    private static final String MISSING = "–";

    private TypedLines() {}

    /** The texts as lines. */
    public static LocalizedText join(List<LocalizedText> texts) {
        Map<String, List<String>> byLanguage = new HashMap<>();
        for (int place = 0; place < texts.size(); place++) {
            for (Map.Entry<String, String> entry : texts.get(place).values().entrySet()) {
                List<String> lines = byLanguage.computeIfAbsent(entry.getKey(), language -> new ArrayList<>());
                while (lines.size() < place) {
                    lines.add(MISSING);
                }
                lines.add(entry.getValue());
            }
        }
        Map<String, String> joined = new HashMap<>();
        byLanguage.forEach((language, lines) -> joined.put(language, String.join("\n", lines)));
        return new LocalizedText(joined);
    }

    /** The texts of the lines; empty lines are passed over. */
    public static List<LocalizedText> split(LocalizedText lines) {
        List<LocalizedText> texts = new ArrayList<>();
        for (Map.Entry<String, String> entry : lines.values().entrySet()) {
            List<String> typed = entry.getValue()
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            for (int place = 0; place < typed.size(); place++) {
                if (texts.size() <= place) {
                    texts.add(LocalizedText.none());
                }
                if (!typed.get(place).equals(MISSING)) {
                    texts.set(place, texts.get(place).with(entry.getKey(), typed.get(place)));
                }
            }
        }
        return texts;
    }
}
