package fi.pohja.web.record;

import fi.pohja.audit.Subject;
import fi.pohja.attachment.Links;
import com.vaadin.flow.component.html.Div;

/** The links of a record. */
public final class LinksPanel extends Div {

    LinksPanel(Links links, Subject record) {}
}
