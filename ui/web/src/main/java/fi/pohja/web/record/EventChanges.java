package fi.pohja.web.record;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import fi.pohja.audit.AuditEvent;
import fi.pohja.audit.Change;
import java.util.Optional;

/** The changed fields of one event: from what to what, in people's words. */
public final class EventChanges extends DescriptionList {

    EventChanges(AuditEvent event, EventWords words, ChangeWords values) {
        addClassName("history-changes");
        for (Change noted : event.changes()) {
            Change change = ChangeWords.differing(noted);
            DescriptionList.Description description = new DescriptionList.Description();
            if (change.before().isPresent()) {
                Span before = new Span(said(event, words, values, change.field(), change.before()));
                before.addClassName("history-before");
                Span arrow = new Span("→");
                arrow.getElement().setAttribute("aria-label", text("record.history.to"));
                arrow.getElement().setAttribute("role", "img");
                description.add(before, arrow);
            }
            // Personal things that a plugin named, and what was erased since.
            boolean kept = noted.before().isPresent() || noted.after().isPresent();
            Span after = new Span(
                    kept ? said(event, words, values, change.field(), change.after()) : text("record.history.notKept"));
            after.addClassName("history-after");
            description.add(after);
            add(new DescriptionList.Term(words.field(event, change.field())), description);
        }
    }

    private static String said(
            AuditEvent event, EventWords words, ChangeWords values, String field, Optional<String> value) {
        return value.flatMap(kept -> words.value(event, field, kept))
                .orElseGet(() -> values.of(event.subjectType(), field, value));
    }
}
