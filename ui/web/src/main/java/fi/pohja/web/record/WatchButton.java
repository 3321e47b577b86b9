package fi.pohja.web.record;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import fi.pohja.audit.Subject;
import fi.pohja.web.pattern.Icon;
import fi.pohja.work.Watches;

/** Lets the reader watch a record, so that its changes appear in their own work, or stop watching it. */
public final class WatchButton extends Composite<Button> {

    private boolean watching;

    WatchButton(Watches watches, Subject record) {
        watching = watches.watching(record);
        Button button = getContent();
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setIcon(Icon.WATCH.picture());
        button.addClickListener(click -> {
            if (watching) {
                watches.unwatch(record);
            } else {
                watches.watch(record);
            }
            watching = !watching;
            Notice.done(text(watching ? "record.watch.on" : "record.watch.off"));
            show();
        });
        show();
    }

    private void show() {
        getContent().setText(text(watching ? "record.unwatch" : "record.watch"));
        getContent().setTooltipText(text("record.watch.help"));
        getContent().getElement().setAttribute("aria-pressed", String.valueOf(watching));
    }
}
