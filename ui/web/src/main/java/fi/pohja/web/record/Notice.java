package fi.pohja.web.record;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import fi.pohja.web.pattern.Icon;

/** Says that something was done, at the foot of the page, without taking the focus. */
public final class Notice {

    private static final int SHORT_MILLIS = 4_000;
    private static final int LONG_MILLIS = 12_000;

    private Notice() {}

    /** Says what was done. */
    public static void done(String words) {
        show(words, SHORT_MILLIS, Icon.SUCCESS);
    }

    /** Says what was done and what is good to know about it. */
    public static void noted(String words) {
        show(words, LONG_MILLIS, Icon.INFO);
    }

    /** Says why something was not done. */
    public static void refused(String words) {
        show(words, LONG_MILLIS, Icon.WARNING);
    }

    /** Says what was done and offers to take it back, once. */
    public static void undo(String words, Runnable takeBack) {
        Notification notice = show(words, LONG_MILLIS, Icon.SUCCESS);
        Button back = new Button(text("record.undo"), click -> {
            notice.close();
            takeBack.run();
        });
        back.addThemeVariants(ButtonVariant.TERTIARY);
        ((Div) notice.getChildren().findFirst().orElseThrow()).add(back);
    }

    private static Notification show(String words, int millis, Icon icon) {
        Notification notice = new Notification();
        notice.setDuration(millis);
        notice.setPosition(Notification.Position.BOTTOM_CENTER);
        Div line = new Div(icon.picture(), new Span(words));
        line.addClassName("notice-line");
        notice.add(line);
        notice.open();
        return notice;
    }
}
