package fi.pohja.web.shell;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import fi.pohja.web.pattern.ErrorNotice;
import fi.pohja.web.pattern.FailureId;
import fi.pohja.web.pattern.PageHeader;
import io.micronaut.context.annotation.Prototype;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A page could not be opened: logged with an id, shown with the same id. */
@Prototype
@ParentLayout(MainLayout.class)
public class FailurePage extends Div implements HasErrorParameter<Exception> {

    private static final Logger LOG = LoggerFactory.getLogger(FailurePage.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        FailureId id = FailureId.next();
        LOG.error("Failure {} while opening /{}", id, event.getLocation().getPath(), parameter.getCaughtException());
        add(new PageHeader(text("failure.title")), new ErrorNotice(text("failure.page"), id));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
