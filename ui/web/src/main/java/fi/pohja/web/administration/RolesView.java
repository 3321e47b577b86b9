package fi.pohja.web.administration;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Route;
import fi.pohja.access.Permission;
import fi.pohja.access.Role;
import fi.pohja.web.pattern.Icon;
import fi.pohja.web.pattern.PageHeader;
import fi.pohja.web.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;

/** What each role may do, as a matrix. Roles are the same in every tenant; only their holders differ. */
@Prototype
@Route(value = "administration/roles", layout = MainLayout.class)
public class RolesView extends Div {

    RolesView() {
        Div box = new Div(new Matrix());
        box.addClassNames("card", "role-matrix");
        // The matrix scrolls sideways in its own box, which the keyboard must reach.
        box.getElement().setAttribute("tabindex", "0");
        box.getElement().setAttribute("role", "group");
        box.getElement().setAttribute("aria-label", text("roles.title"));
        add(new PageHeader(text("roles.title")).lead(text("roles.lead")), box);
    }

    @Tag("table")
    private static final class Matrix extends Component {

        Matrix() {
            Element caption = new Element("caption");
            caption.setText(text("roles.caption"));
            caption.getClassList().add("visually-hidden");
            Element heads = new Element("tr");
            Element corner = new Element("th");
            corner.setAttribute("scope", "col");
            corner.setText(text("roles.permission"));
            heads.appendChild(corner);
            for (Role role : Role.values()) {
                Element head = new Element("th");
                head.setAttribute("scope", "col");
                head.getClassList().add("role-name");
                head.appendChild(new Span(text("role." + role)).getElement());
                heads.appendChild(head);
            }
            Element body = new Element("tbody");
            for (Permission permission : Permission.values()) {
                body.appendChild(row(permission));
            }
            getElement().appendChild(caption, new Element("thead").appendChild(heads), body);
        }

        private static Element row(Permission permission) {
            Element row = new Element("tr");
            Element name = new Element("th");
            name.setAttribute("scope", "row");
            name.setText(text("permission." + permission));
            row.appendChild(name);
            for (Role role : Role.values()) {
                boolean may = role.permissions().contains(permission);
                Element cell = new Element("td");
                Span words = new Span(text(may ? "record.yes" : "record.no"));
                words.addClassName("visually-hidden");
                if (may) {
                    cell.getClassList().add("may");
                    cell.appendChild(Icon.CHECK.picture().getElement());
                }
                cell.appendChild(words.getElement());
                row.appendChild(cell);
            }
            return row;
        }
    }
}
