package fi.pohja.web.shell;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.PageHeader;
import io.micronaut.context.annotation.Prototype;

/** The first page while no feature brings one. */
@Prototype
@Route(value = "", layout = MainLayout.class)
public class StartView extends Div {

    StartView() {
        add(new PageHeader(text("navigation.own.work")), new EmptyState(Icon.WORK, text("shell.start.empty")));
    }
}
