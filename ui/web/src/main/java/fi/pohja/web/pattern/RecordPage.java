package fi.pohja.web.pattern;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.UUID;

/**
 * A page that shows one record: its head, and its tabs. Shown again after a change, the tabs stay where they are and only
 * what is in them is made anew, so that nobody who is just pressing one presses beside it.
 */
public abstract class RecordPage extends Div {

    private static final long serialVersionUID = 1L;

    private Optional<UUID> shown = Optional.empty();
    private RecordTabs tabs = new RecordTabs();

    protected RecordPage() {}

    /**
     * Shows a record as it is now, in place of what was shown before. Under the session's lock.
     *
     * @param record its id: another record begins at its first tab
     */
    protected final void show(UUID record, PageHeader header, RecordTabs now) {
        if (shown.equals(Optional.of(record)) && tabs.follow(now)) {
            replace(getComponentAt(0), header);
            return;
        }
        shown = Optional.of(record);
        tabs = now;
        removeAll();
        add(header, now);
    }

    /** Leads to a tab of the record shown, as if it had been pressed. */
    protected final void open(String tab) {
        tabs.open(tab);
        tabs.note();
    }
}
