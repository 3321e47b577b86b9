package fi.pohja.web.record;

import fi.pohja.audit.Subject;
import fi.pohja.discussion.Comments;
import com.vaadin.flow.component.html.Div;

/** The discussion of a record. */
public final class CommentsPanel extends Div {

    CommentsPanel(Comments comments, Subject record) {}
}
