package fi.pohja.web.record;

import static fi.pohja.web.i18n.Wording.moment;
import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import fi.pohja.audit.AuditEvent;
import fi.pohja.audit.AuditLog;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who changed what in a record, when, from what to what, in people's words; newest first, more as one asks for it. */
public final class HistoryPanel extends Div {

    private static final int AT_ONCE = 20;
    private static final Set<String> WHOLE = Set.of("CREATED", "REMOVED");

    private final AuditLog audit;
    private final UUID record;
    private final EventWords words;
    private final ChangeWords values;
    private final OrderedList list = new OrderedList();
    private final Button more = new Button(text("record.history.more"), click -> read());
    private int shown;

    HistoryPanel(AuditLog audit, EventWords words, List<ChangedValues> values, UUID record) {
        this.audit = audit;
        this.words = words;
        this.record = record;
        this.values = new ChangeWords(values);
        addClassName("history");
        list.addClassName("history-list");
        add(list, more);
        read();
    }

    private void read() {
        // One more than shown tells whether there are more.
        List<AuditEvent> events = audit.history(record, shown, AT_ONCE + 1);
        events.stream().limit(AT_ONCE).forEach(event -> list.add(item(event)));
        shown += Math.min(AT_ONCE, events.size());
        more.setVisible(events.size() > AT_ONCE);
        if (shown == 0) {
            removeAll();
            add(new EmptyState(Icon.AUDIT, text("record.history.none")));
        }
    }

    private ListItem item(AuditEvent event) {
        Span who = new Span(words.actor(event));
        who.addClassName("history-who");
        Span what = new Span(words.action(event));
        Span when = new Span(moment(event.at()));
        when.addClassName("history-when");
        Div head = new Div(who, what);
        head.addClassName("history-head");
        if (event.subject().filter(record::equals).isEmpty()) {
            Span which = new Span(words.kind(event) + ": " + words.label(event));
            which.addClassName("history-which");
            head.add(which);
        }
        head.add(when);
        ListItem item = new ListItem(head);
        item.addClassName("history-item");
        if (WHOLE.contains(event.action()) && !event.changes().isEmpty()) {
            item.add(folded(event));
        } else if (!event.changes().isEmpty()) {
            item.add(new EventChanges(event, words, values));
        }
        return item;
    }

    /** What a whole record began or ended with: told when asked for. */
    private NativeDetails folded(AuditEvent event) {
        NativeDetails details =
                new NativeDetails(text("record.history.fields", event.changes().size()));
        details.addClassName("history-fields");
        details.addToggleListener(toggle -> {
            if (toggle.isOpened() && details.getContent() == null) {
                details.setContent(new EventChanges(event, words, values));
            }
        });
        return details;
    }
}
