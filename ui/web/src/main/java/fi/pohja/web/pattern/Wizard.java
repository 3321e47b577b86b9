package fi.pohja.web.pattern;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/**
 * A thing done once, step by step: the steps by name with the one at hand marked, and its content. What was reached is
 * kept by the feature, so that it can be taken up again at its address.
 */
public final class Wizard extends Div {

    private final List<String> steps;
    private final OrderedList list = new OrderedList();
    private final Div content = new Div();

    /** @param steps the names of the steps in their order */
    public Wizard(String label, List<String> steps) {
        this.steps = List.copyOf(steps);
        addClassName("wizard");
        list.addClassName("wizard-steps");
        list.getElement().setAttribute("aria-label", label);
        content.addClassName("wizard-content");
        add(list, content);
    }

    /** Shows a step, counted from 0, in place of the one shown before. */
    public void show(int step, Component... what) {
        list.removeAll();
        for (int at = 0; at < steps.size(); at++) {
            Span number = new Span(String.valueOf(at + 1));
            number.addClassName("wizard-number");
            ListItem item = new ListItem(number, new Span(steps.get(at)));
            if (at < step) {
                item.addClassName("wizard-done");
                Span done = new Span(text("pattern.wizard.done"));
                done.addClassName("visually-hidden");
                item.add(done);
            } else if (at == step) {
                item.getElement().setAttribute("aria-current", "step");
            }
            list.add(item);
        }
        content.removeAll();
        content.add(what);
    }
}
