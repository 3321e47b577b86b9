package fi.pohja.web.collaboration;

import static fi.pohja.web.i18n.Wording.date;
import static fi.pohja.web.i18n.Wording.euros;
import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fi.pohja.collaboration.SharedContent;
import fi.pohja.collaboration.SharedValue;
import fi.pohja.text.Texts;
import fi.pohja.web.record.Facts;
import fi.pohja.web.record.LocalizedWords;
import java.util.Optional;

/** What is shared, field by field in the reader's language: short facts first, then what is long. */
final class SharedFields {

    private SharedFields() {}

    static Component of(String type, SharedContent content) {
        Facts facts = new Facts();
        Div all = new Div(facts);
        content.fields().forEach((name, value) -> {
            String label = ShareForm.fieldName(type, name);
            switch (value) {
                case SharedValue.Plain(var plain) -> facts.fact(label, plain);
                case SharedValue.Word(var key) -> facts.fact(label, word(key));
                case SharedValue.Day(var day) -> facts.fact(label, date(day));
                case SharedValue.Euros(var amount) -> facts.fact(label, euros(amount));
                case SharedValue.Text(var words) -> all.add(new H3(label), LocalizedWords.paragraphs(words));
                case SharedValue.Rows(var rows) -> {
                    UnorderedList list = new UnorderedList();
                    list.addClassName("measure-list");
                    rows.forEach(row -> list.add(new ListItem(line(row))));
                    all.add(new H3(label), list);
                }
            }
        });
        return all;
    }

    private static Div line(SharedValue.Row row) {
        Div line = new Div();
        line.add(new Div(new Span(row.code().isEmpty() ? "" : row.code() + " "), LocalizedWords.line(row.title())));
        note(line, row.state().map(SharedFields::word));
        note(line, row.progress().map(percent -> text("share.progress", percent)));
        note(line, row.due().map(day -> date(day)));
        line.addClassName("need-line");
        return line;
    }

    private static void note(Div line, Optional<String> words) {
        words.ifPresent(said -> {
            Span note = new Span(said);
            note.addClassName("fact-note");
            line.add(note);
        });
    }

    /** A constant this release may not know any more is shown as it is. */
    private static String word(String key) {
        return Texts.shared().keys().contains(key) ? text(key) : key;
    }
}
