package fi.pohja.web.shell;

import com.vaadin.flow.router.BeforeEnterEvent;

/** Whether an address asks for the form of a new record at once: {@code organisations?new}, as the search dialog does. */
public final class NewRecord {

    private static final String PARAMETER = "new";

    private NewRecord() {}

    public static boolean wanted(BeforeEnterEvent event) {
        return event.getLocation().getQueryParameters().getParameters().containsKey(PARAMETER);
    }
}
