package fi.pohja.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import fi.pohja.web.pattern.ErrorNotice;
import fi.pohja.web.pattern.FailureId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What nobody caught in a listener. A fault inside a {@link FaultBoundary} is the boundary's to show; any other is logged
 * with an id and shown with the same id, and the page stays as it is.
 */
final class UnexpectedFailures implements ErrorHandler {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedFailures.class);

    @Override
    public void error(ErrorEvent event) {
        UI page = UI.getCurrent();
        Optional<FaultBoundary> boundary = around(event).or(() -> causer(page, event.getThrowable()));
        if (boundary.isPresent()) {
            boundary.get().failed(event.getThrowable());
            return;
        }
        FailureId id = FailureId.next();
        LOG.error("Failure {} on a page", id, event.getThrowable());
        if (page != null && page.isAttached() && page.getSession().hasLock()) {
            ErrorNotice.show(id);
        }
    }

    private static Optional<FaultBoundary> around(ErrorEvent event) {
        Optional<Component> at = event.getComponent();
        while (at.isPresent()) {
            if (at.get() instanceof FaultBoundary boundary) {
                return Optional.of(boundary);
            }
            at = at.get().getParent();
        }
        return Optional.empty();
    }

    private static Optional<FaultBoundary> causer(@Nullable UI page, Throwable failure) {
        return page == null
                ? Optional.empty()
                : Optional.ofNullable(ComponentUtil.getData(page, FaultBoundary.class))
                        .filter(boundary -> boundary.caused(failure));
    }
}
