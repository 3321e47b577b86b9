package fi.pohja.web.programme;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.html.Div;
import fi.pohja.audit.Subject;
import fi.pohja.web.pattern.RecordTabs;
import fi.pohja.web.record.RecordPanels;

/** The tabs that end the page of nearly every record: its discussion, its files and links, its history. */
public final class CommonTabs {

    private CommonTabs() {}

    /** Adds them after the record's own. */
    public static RecordTabs after(RecordTabs own, RecordPanels panels, Subject record) {
        return own.tab(
                        "discussion",
                        text("record.tab.discussion"),
                        () -> new Section(text("record.tab.discussion"), panels.comments(record)))
                .tab("files", text("project.tab.files"), () -> files(panels, record))
                .tab(
                        "history",
                        text("record.tab.history"),
                        () -> new Section(text("record.tab.history"), panels.history(record.id())));
    }

    /** The files and the links of a record, under each other. */
    public static Div files(RecordPanels panels, Subject record) {
        return new Div(
                new Section(text("record.files"), panels.attachments(record)),
                new Section(text("record.links"), panels.links(record)));
    }
}
