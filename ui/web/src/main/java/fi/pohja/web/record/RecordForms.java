package fi.pohja.web.record;

import static fi.pohja.web.i18n.Wording.text;

import fi.pohja.audit.AuditLog;
import fi.pohja.work.Drafts;
import jakarta.inject.Singleton;

/** Makes the forms that create and edit records. Called under the session's lock. */
@Singleton
public final class RecordForms {

    private final Drafts drafts;
    private final AuditLog audit;

    RecordForms(Drafts drafts, AuditLog audit) {
        this.drafts = drafts;
        this.audit = audit;
    }

    /**
     * An empty form; add its fields, then open it.
     *
     * @param type names the fields: the label of the field {@code title} of type {@code sub.area} is the text
     *     {@code sub.area.field.title}, else {@code record.field.title}
     * @param titleKey text key of the heading
     */
    public <D> RecordForm<D> form(String type, String titleKey) {
        return new RecordForm<>(drafts, audit, type, text(titleKey));
    }
}
