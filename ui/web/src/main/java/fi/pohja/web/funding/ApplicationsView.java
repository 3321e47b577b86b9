package fi.pohja.web.funding;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import fi.pohja.access.Permission;
import fi.pohja.access.SignedIn;
import fi.pohja.funding.ApplicationRow;
import fi.pohja.funding.GrantApplications;
import fi.pohja.web.pattern.EmptyState;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import java.util.List;

/** All applications and grants of the region. */
@Prototype
@Route(value = Addresses.APPLICATIONS, layout = MainLayout.class)
public class ApplicationsView extends Div {

    private static final long serialVersionUID = 1L;

    ApplicationsView(GrantApplications applications, ApplicationForms forms) {
        PageHeader header = new PageHeader(text("applications.title")).lead(text("applications.lead"));
        boolean editable = SignedIn.allowed(Permission.EDIT_FUNDING);
        if (editable) {
            header.primary(text("application.new"), Icon.PLUS, forms::create);
        }
        add(header);
        List<ApplicationRow> rows = applications.list(GrantApplications.Filter.everything());
        if (rows.isEmpty()) {
            EmptyState none = new EmptyState(Icon.MONEY, text("applications.none"));
            if (editable) {
                none.step(text("application.new"), forms::create);
            }
            add(none.link(text("calls.title"), Addresses.CALLS));
            return;
        }
        Div card = new Div(ApplicationTables.of(text("applications.title"), rows, ApplicationTables.Named.BOTH));
        card.addClassNames("card", "section");
        add(card);
    }
}
