package fi.pohja.web.record;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fi.pohja.spi.LocalizedText;
import fi.pohja.web.i18n.Language;
import java.util.Optional;

/**
 * A feature's texts in the language of the page. Where a text does not exist in it, another language's is shown, marked
 * with its language for screen readers and visibly.
 */
public final class LocalizedWords {

    private LocalizedWords() {}

    /** The text for labels, titles and addresses; empty when there is none in any language. */
    public static String words(LocalizedText text) {
        return text.text(Language.current().code());
    }

    /** The text in a line; empty for none. */
    public static Span line(LocalizedText text) {
        Span line = new Span();
        shown(text).ifPresent(shown -> {
            line.setText(shown.text());
            if (foreign(shown)) {
                line.getElement().setAttribute("lang", shown.language());
            }
        });
        return line;
    }

    /** Running text in paragraphs, with a note when it is in another language; empty for none. */
    public static Div paragraphs(LocalizedText text) {
        Div all = new Div();
        all.addClassName("prose");
        shown(text).ifPresent(shown -> {
            for (String paragraph : shown.text().split("\n\\s*\n", -1)) {
                Paragraph words = new Paragraph(paragraph.strip());
                if (foreign(shown)) {
                    words.getElement().setAttribute("lang", shown.language());
                }
                all.add(words);
            }
            if (foreign(shown)) {
                all.add(note(shown.language()));
            }
        });
        return all;
    }

    private static Span note(String language) {
        Span note = new Span(text("record.language." + (Language.of(language).isPresent() ? language : "other")));
        note.addClassName("language-note");
        return note;
    }

    private static Optional<LocalizedText.Shown> shown(LocalizedText text) {
        return text.in(Language.current().code());
    }

    private static boolean foreign(LocalizedText.Shown shown) {
        return !shown.language().equals(Language.current().code());
    }
}
