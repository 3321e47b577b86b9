package fi.pohja.web.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import fi.pohja.web.pattern.ErrorNotice;
import fi.pohja.web.pattern.FailureId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What nobody caught in a listener: logged with an id, shown with the same id. The page stays as it is. */
final class UnexpectedFailures implements ErrorHandler {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedFailures.class);

    @Override
    public void error(ErrorEvent event) {
        FailureId id = FailureId.next();
        LOG.error("Failure {} on a page", id, event.getThrowable());
        UI page = UI.getCurrent();
        if (page != null && page.isAttached() && page.getSession().hasLock()) {
            ErrorNotice.show(id);
        }
    }
}
