package fi.pohja.web.pattern;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Says what will be here and offers the first step. */
public final class EmptyState extends Div {

    private final Div steps = new Div();

    public EmptyState(Icon icon, String words) {
        addClassName("empty-state");
        Div picture = new Div(icon.picture());
        picture.addClassName("empty-picture");
        steps.addClassName("empty-steps");
        add(picture, new Paragraph(words), steps);
    }

    /** Offers a step done here. */
    public EmptyState step(String words, Runnable action) {
        Button button = new Button(words, click -> action.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        steps.add(button);
        return this;
    }

    /** Offers another page, by its address without host. */
    public EmptyState link(String words, String address) {
        steps.add(new Anchor(address.isEmpty() ? "." : address, words));
        return this;
    }
}
