package fi.pohja.web.record;

import fi.pohja.audit.Subject;
import fi.pohja.work.Watches;
import com.vaadin.flow.component.html.Div;

/** Lets the reader watch a record or stop watching it. */
public final class WatchButton extends Div {

    WatchButton(Watches watches, Subject record) {}
}
