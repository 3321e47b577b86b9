package fi.pohja.web.record;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import fi.pohja.web.pattern.Icon;

/** The actions on one row or record, behind three dots. */
public final class RowMenu extends MenuBar {

    private static final long serialVersionUID = 1L;

    private final MenuItem dots;

    /** @param label says whose actions they are, for assistive technology */
    public RowMenu(String label) {
        addThemeVariants(MenuBarVariant.TERTIARY);
        addClassName("row-menu");
        dots = addItem(Icon.MORE.picture());
        dots.setAriaLabel(label);
    }

    /** Adds an action. */
    public RowMenu item(Icon icon, String words, Runnable action) {
        Span both = new Span(icon.picture(), new Span(words));
        both.addClassName("row-menu-words");
        dots.getSubMenu().addItem(both, click -> action.run());
        return this;
    }

    /** Adds an action where it makes sense. */
    public RowMenu item(boolean sensible, Icon icon, String words, Runnable action) {
        return sensible ? item(icon, words, action) : this;
    }
}
