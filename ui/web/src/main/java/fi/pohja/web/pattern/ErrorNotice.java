package fi.pohja.web.pattern;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Says what happened, what to do, and the id under which the failure is in the log. */
public final class ErrorNotice extends Div {

    private static final int NEVER = 0;

    /** A notice in a page. */
    public ErrorNotice(String message, FailureId id) {
        addClassName("error-notice");
        getElement().setAttribute("role", "alert");
        Div words = new Div(new Paragraph(message), idLine(id));
        add(Icon.ERROR.picture(), words);
    }

    /** A notice over the page, for a failure nobody expected; it stays until it is closed. */
    public static void show(FailureId id) {
        Notification notification = new Notification();
        notification.addThemeVariants(NotificationVariant.ERROR);
        notification.setDuration(NEVER);
        notification.setPosition(Notification.Position.BOTTOM_CENTER);
        Button close = new Button(Icon.CLOSE.picture(), click -> notification.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(text("pattern.close"));
        Div notice = new Div(Icon.ERROR.picture(), new Div(new Paragraph(text("failure.listener")), idLine(id)), close);
        notice.addClassName("error-toast");
        notification.add(notice);
        notification.open();
    }

    private static Span idLine(FailureId id) {
        Span line = new Span(text("failure.id", id));
        line.addClassName("error-id");
        return line;
    }
}
