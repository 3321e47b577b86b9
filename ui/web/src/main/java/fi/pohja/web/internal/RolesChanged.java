package fi.pohja.web.internal;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;

/** Says on an open page that its user may do other things now than when it was drawn. */
final class RolesChanged {

    private RolesChanged() {}

    static void tell(UI page) {
        Notification notification = new Notification();
        notification.setDuration(0);
        notification.setPosition(Notification.Position.BOTTOM_CENTER);
        Div notice = new Div(
                new Paragraph(text("shell.roles.changed")),
                new Button(text("shell.reload"), click -> page.getPage().reload()));
        notice.addClassName("error-toast");
        notification.add(notice);
        page.add(notification);
        notification.open();
    }
}
