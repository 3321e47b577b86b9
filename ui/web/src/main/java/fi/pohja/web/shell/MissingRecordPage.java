package fi.pohja.web.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import fi.pohja.problem.NotFoundException;
import io.micronaut.context.annotation.Prototype;
import jakarta.servlet.http.HttpServletResponse;

/** The record an address names does not exist, or not in this tenant. */
@Prototype
@ParentLayout(MainLayout.class)
public class MissingRecordPage extends Div implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        add(NotFoundPage.words());
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
