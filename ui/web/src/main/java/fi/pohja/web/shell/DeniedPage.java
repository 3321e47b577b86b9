package fi.pohja.web.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import fi.pohja.access.DeniedException;
import io.micronaut.context.annotation.Prototype;
import jakarta.servlet.http.HttpServletResponse;

/** What one may not see does not exist: a page that asks for more than the reader may looks like one there is not. */
@Prototype
@ParentLayout(MainLayout.class)
public class DeniedPage extends Div implements HasErrorParameter<DeniedException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<DeniedException> parameter) {
        add(NotFoundPage.words());
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
