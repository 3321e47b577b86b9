package fi.pohja.web.record;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import fi.pohja.audit.AuditEvent;
import fi.pohja.audit.Change;
import java.util.stream.Collectors;

/** The changed fields of one event: from what to what, in people's words. */
public final class EventChanges extends DescriptionList {

    /** The names of the changed fields, in a line. */
    public static String fields(AuditEvent event) {
        FormLabels labels = FormLabels.ofSubject(event.subjectType());
        return event.changes().stream().map(change -> labels.of(change.field())).collect(Collectors.joining(", "));
    }

    EventChanges(AuditEvent event, ChangeWords values) {
        FormLabels labels = FormLabels.ofSubject(event.subjectType());
        addClassName("history-changes");
        for (Change noted : event.changes()) {
            Change change = ChangeWords.differing(noted);
            DescriptionList.Description description = new DescriptionList.Description();
            if (change.before().isPresent()) {
                Span before = new Span(values.of(event.subjectType(), change.field(), change.before()));
                before.addClassName("history-before");
                Span arrow = new Span("→");
                arrow.getElement().setAttribute("aria-label", text("record.history.to"));
                arrow.getElement().setAttribute("role", "img");
                description.add(before, arrow);
            }
            Span after = new Span(values.of(event.subjectType(), change.field(), change.after()));
            after.addClassName("history-after");
            description.add(after);
            add(new DescriptionList.Term(labels.of(change.field())), description);
        }
    }
}
