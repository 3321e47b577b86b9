package fi.pohja.content.internal;

import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.YamlFile;
import java.util.Map;

/** Says of an example to every reader that it is one. */
final class MadeUp {

    private static final LocalizedText MARK = new LocalizedText(Map.of(
            "fi",
            "Keksitty esimerkki: lähde kertoo asiasta yleisesti, ei tätä yksittäistä sisältöä.",
            "sv",
            "Påhittat exempel: källan berättar om saken i allmänhet, inte om detta enskilda innehåll.",
            "en",
            "A made-up example: the source tells of the matter in general, not of this single content."));

    private MadeUp() {}

    /** The text of an element, with the mark beneath it in each language when the element is {@code madeUp}. */
    static LocalizedText marked(YamlFile.Entry element, LocalizedText text) {
        if (!element.flag("madeUp")) {
            return text;
        }
        LocalizedText marked = MARK;
        for (Map.Entry<String, String> entry : text.values().entrySet()) {
            String mark = MARK.exactly(entry.getKey()).orElse("");
            marked = marked.with(entry.getKey(), (entry.getValue() + "\n\n" + mark).strip());
        }
        return marked;
    }
}
