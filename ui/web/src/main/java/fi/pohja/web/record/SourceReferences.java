package fi.pohja.web.record;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import fi.pohja.organisation.Regions;
import fi.pohja.organisation.SourceStatement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sources a record rests on: their ids in small print; opened, the sentences themselves, in Finnish as written. */
public final class SourceReferences extends Div {

    private final Regions regions;
    private final List<String> ids;

    SourceReferences(Regions regions, List<String> ids) {
        this.regions = regions;
        this.ids = List.copyOf(ids);
        addClassName("sources");
        if (ids.isEmpty()) {
            setVisible(false);
            return;
        }
        NativeDetails details = new NativeDetails(text("record.sources", String.join(", ", ids)));
        details.addToggleListener(toggle -> {
            if (toggle.isOpened() && details.getContent() == null) {
                details.setContent(sentences());
            }
        });
        add(details);
    }

    private OrderedList sentences() {
        Map<String, String> byId = new LinkedHashMap<>();
        for (SourceStatement statement : regions.statements(ids)) {
            byId.put(statement.id(), statement.sentence());
        }
        OrderedList list = new OrderedList();
        for (String id : ids) {
            Span name = new Span(id);
            name.addClassName("source-id");
            ListItem item = new ListItem(name);
            String sentence = byId.get(id);
            if (sentence == null) {
                item.add(new Span(text("record.source.unknown")));
            } else {
                Span words = new Span(sentence);
                words.getElement().setAttribute("lang", "fi");
                item.add(words);
            }
            list.add(item);
        }
        return list;
    }
}
