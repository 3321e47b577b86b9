package fi.pohja.web.record;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import fi.pohja.audit.AuditEvent;
import fi.pohja.audit.Change;
import java.util.List;
import java.util.Optional;

/** The changed fields of a record: from what to what, in people's words. */
public final class EventChanges extends DescriptionList {

    private final String subjectType;
    private final String label;
    private final transient EventWords words;
    private final transient ChangeWords values;

    EventChanges(AuditEvent event, EventWords words, ChangeWords values) {
        this(event.subjectType(), event.label(), event.changes(), words, values);
    }

    /**
     * Of a record that need not have changed yet.
     *
     * @param label the record's, as the audit keeps it; says whose settings they are, and nothing of other records
     */
    EventChanges(String subjectType, String label, List<Change> changes, EventWords words, ChangeWords values) {
        this.subjectType = subjectType;
        this.label = label;
        this.words = words;
        this.values = values;
        addClassName("history-changes");
        for (Change noted : changes) {
            Change change = ChangeWords.differing(noted);
            DescriptionList.Description description = new DescriptionList.Description();
            if (change.before().isPresent()) {
                Span before = new Span(said(change.field(), change.before()));
                before.addClassName("history-before");
                Span arrow = new Span("→");
                arrow.getElement().setAttribute("aria-label", text("record.history.to"));
                arrow.getElement().setAttribute("role", "img");
                description.add(before, arrow);
            }
            // Personal things that a plugin named, and what was erased since.
            boolean kept = noted.before().isPresent() || noted.after().isPresent();
            Span after = new Span(kept ? said(change.field(), change.after()) : text("record.history.notKept"));
            after.addClassName("history-after");
            description.add(after);
            add(new DescriptionList.Term(words.field(subjectType, label, change.field())), description);
        }
    }

    private String said(String field, Optional<String> value) {
        return value.flatMap(kept -> words.value(subjectType, label, field, kept))
                .orElseGet(() -> values.of(subjectType, field, value));
    }
}
