package fi.pohja.web.record;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import fi.pohja.web.pattern.Action;
import fi.pohja.web.pattern.ActionMenu;
import fi.pohja.web.pattern.Icon;
import java.util.ArrayList;
import java.util.List;

/** The actions on one row or record, behind three dots. */
public final class RowMenu extends Div {

    private static final long serialVersionUID = 1L;

    private final transient List<Action> actions = new ArrayList<>();

    /** @param label says whose actions they are, for assistive technology */
    public RowMenu(String label) {
        addClassName("row-menu");
        NativeButton dots = new NativeButton();
        dots.addClassName("dots");
        dots.setAriaLabel(label);
        dots.getElement().setAttribute("aria-haspopup", "menu");
        dots.addClickListener(click -> ActionMenu.open(label, actions, getElement(), ".dots"));
        add(dots);
    }

    /** Adds an action. */
    public RowMenu item(Icon icon, String words, Runnable action) {
        actions.add(new Action(icon, words, action));
        return this;
    }

    /** Adds an action where it makes sense. */
    public RowMenu item(boolean sensible, Icon icon, String words, Runnable action) {
        return sensible ? item(icon, words, action) : this;
    }

    /** Whether there is anything to do. */
    public boolean hasItems() {
        return !actions.isEmpty();
    }
}
