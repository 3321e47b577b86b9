package fi.pohja.web.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.inject.Singleton;

/** Opens a page, and what lies beneath it, only to whoever sees it in the menu; for others it does not exist. */
@Singleton
final class PagePermissions implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient Pages pages;
    private final transient Visits visits;

    PagePermissions(Pages pages, Visits visits) {
        this.pages = pages;
        this.visits = visits;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(created -> created.getUI().addBeforeEnterListener(this::guard));
    }

    private void guard(BeforeEnterEvent event) {
        if (!pages.mayOpen(event.getLocation().getPath(), visits.current())) {
            event.rerouteToError(NotFoundException.class);
        }
    }
}
