package fi.pohja.web.programme;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import fi.pohja.web.pattern.Icon;

/** A part of a record's page with its heading, and what one can add to it. */
public final class Section extends Div {

    private static final long serialVersionUID = 1L;

    private final Div head;

    public Section(String heading, Component... content) {
        addClassNames("card", "section");
        head = new Div(new H2(heading));
        head.addClassName("section-head");
        add(head);
        add(content);
    }

    /** Offers to add something, where whoever looks may. */
    public Section adding(boolean allowed, String words, Runnable action) {
        if (allowed) {
            Button add = new Button(words, Icon.PLUS.picture(), click -> action.run());
            add.addThemeVariants(ButtonVariant.TERTIARY);
            head.add(add);
        }
        return this;
    }
}
