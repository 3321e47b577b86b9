package fi.pohja.web.record;

import fi.pohja.audit.AuditLog;
import java.util.UUID;
import com.vaadin.flow.component.html.Div;

/** Who changed what in a record, when, from what to what, in people's words. */
public final class HistoryPanel extends Div {

    HistoryPanel(AuditLog audit, UUID record) {}
}
