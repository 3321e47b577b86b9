package fi.pohja.web.record;

import fi.pohja.audit.Subject;
import fi.pohja.attachment.Attachments;
import com.vaadin.flow.component.html.Div;

/** The files of a record. */
public final class AttachmentsPanel extends Div {

    AttachmentsPanel(Attachments attachments, Subject record) {}
}
