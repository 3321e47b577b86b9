package fi.pohja.web.pattern;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.dom.Element;
import java.util.List;

/**
 * What can be done with something, in a menu that is made when it is opened and gone when it is closed: a page with a
 * hundred things to do something with keeps none of it. Arrow keys move within, Escape closes.
 */
public final class ActionMenu extends Popover {

    private static final long serialVersionUID = 1L;

    /** What opens takes the focus and hands it on; a menu is not said to be modal, which only dialogs are. */
    private static final String KEYS = """
            const menu = this.closest('vaadin-popover');
            menu.addEventListener('focusin', e => {
              if (e.target !== menu) return;
              menu.removeAttribute('aria-modal');
              this.firstElementChild.focus();
            });
            this.addEventListener('keydown', e => {
              const items = [...this.children], at = items.indexOf(e.target.closest('[role=menuitem]'));
              const to = {ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1}[e.key];
              if (to === undefined) return;
              e.preventDefault();
              items.at(to % items.length).focus();
            });
            """;

    private ActionMenu(String label, List<Action> actions) {
        setModal(true);
        setAutofocus(true);
        setAriaLabel(label);
        addClassName("action-menu");
        Div items = new Div();
        items.addClassName("action-menu-items");
        if (actions.isEmpty()) {
            items.add(new Paragraph(text("pattern.actions.none")));
        } else {
            setRole("menu");
            items.getElement().setAttribute("role", "presentation");
            actions.forEach(action -> items.add(item(action)));
            items.getElement().executeJs(KEYS);
        }
        add(items);
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                removeFromParent();
            }
        });
    }

    private Button item(Action action) {
        Button button = new Button(action.words(), action.icon().picture(), click -> {
            close();
            action.work().run();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.getElement().setAttribute("role", "menuitem");
        return button;
    }

    /**
     * Opens a menu.
     *
     * @param label whose actions they are, for assistive technology
     * @param within where the menu is put as long as it is open
     * @param button finds what was pressed among what is in there, as a selector
     */
    public static void open(String label, List<Action> actions, Element within, String button) {
        ActionMenu menu = new ActionMenu(label, actions);
        within.appendChild(menu.getElement());
        menu.getElement().executeJs("this.target = this.parentElement.querySelector($0)", button);
        menu.open();
    }
}
