package fi.pohja.web.record;

import fi.pohja.attachment.Attachments;
import fi.pohja.attachment.Links;
import fi.pohja.audit.AuditEvent;
import fi.pohja.audit.AuditLog;
import fi.pohja.audit.Change;
import fi.pohja.audit.Subject;
import fi.pohja.discussion.Comments;
import fi.pohja.organisation.Regions;
import fi.pohja.work.Drafts;
import fi.pohja.work.Watches;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/**
 * Makes the panels a record's page is put together from. Each reads what it shows when it is made, as whoever is signed
 * in, and shows only the actions they may take. Called under the session's lock.
 */
@Singleton
public final class RecordPanels {

    private final AuditLog audit;
    private final Comments comments;
    private final Attachments attachments;
    private final Links links;
    private final Regions regions;
    private final Watches watches;
    private final Drafts drafts;
    private final RecordForms forms;
    private final EventWords words;
    private final List<ChangedValues> values;

    RecordPanels(
            AuditLog audit,
            Comments comments,
            Attachments attachments,
            Links links,
            Regions regions,
            Watches watches,
            Drafts drafts,
            RecordForms forms,
            EventWords words,
            List<ChangedValues> values) {
        this.audit = audit;
        this.comments = comments;
        this.attachments = attachments;
        this.links = links;
        this.regions = regions;
        this.watches = watches;
        this.drafts = drafts;
        this.forms = forms;
        this.words = words;
        this.values = values;
    }

    /** Who changed what in the record and in what is shown with it, newest first, more as one asks for it. */
    public HistoryPanel history(UUID record) {
        return new HistoryPanel(audit, words, values, record);
    }

    /** The changed fields of one event. */
    public EventChanges changes(AuditEvent event) {
        return new EventChanges(event, words, new ChangeWords(values));
    }

    /**
     * Fields of a record that would change, told as its history would.
     *
     * @param subjectType the kind of record, such as {@code MEASURE}
     */
    public EventChanges changes(String subjectType, List<Change> fields) {
        return new EventChanges(subjectType, "", fields, words, new ChangeWords(values));
    }

    /** The discussion of a record, with the field for one's own words. */
    public CommentsPanel comments(Subject record) {
        return new CommentsPanel(comments, drafts, record);
    }

    /** The files of a record. */
    public AttachmentsPanel attachments(Subject record) {
        return new AttachmentsPanel(attachments, record);
    }

    /** The links of a record. */
    public LinksPanel links(Subject record) {
        return new LinksPanel(links, forms, record);
    }

    /** The sources a record rests on: their ids, and their sentences once it is opened. Nothing for no ids. */
    public SourceReferences sources(List<String> ids) {
        return new SourceReferences(regions, ids);
    }

    /** Lets the reader watch the record or stop watching it. */
    public WatchButton watch(Subject record) {
        return new WatchButton(watches, record);
    }
}
