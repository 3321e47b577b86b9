package fi.pohja.web.shell;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fi.pohja.ui.spi.PageGroup;
import fi.pohja.web.pattern.Icon;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The navigation at the foot of narrow screens: the first page of the first groups, and the whole under "more". */
final class BottomBar extends Nav {

    private static final int GROUPS = 4;

    private final Map<PageGroup, ShellLink> byGroup = new HashMap<>();
    private final NativeButton more = new NativeButton();

    private final UnorderedList list = new UnorderedList();
    private final ListItem last = new ListItem(more);

    BottomBar(Map<PageGroup, List<MenuPage>> groups, Runnable toggleNavigation) {
        addClassName("shell-bottom");
        getElement().setAttribute("aria-label", text("shell.navigation.main"));
        Span words = new Span(text("shell.more"));
        words.addClassName("shell-link-words");
        more.add(Icon.MENU.picture(), words);
        more.getElement().setAttribute("aria-controls", Navigation.ID);
        more.addClickListener(click -> toggleNavigation.run());
        showOpen(false);
        last.addClassName("shell-link");
        add(list);
        show(groups);
    }

    /** Shows these pages in place of those shown. */
    void show(Map<PageGroup, List<MenuPage>> groups) {
        list.removeAll();
        byGroup.clear();
        groups.entrySet().stream().limit(GROUPS).forEach(entry -> {
            MenuPage first = entry.getValue().getFirst();
            ShellLink link = new ShellLink(
                    first.path(), text("navigation." + entry.getKey().name()), first.icon());
            byGroup.put(entry.getKey(), link);
            list.add(link);
        });
        list.add(last);
    }

    void mark(PageGroup group) {
        byGroup.forEach((known, link) -> link.mark(known == group));
    }

    void markNothing() {
        byGroup.values().forEach(link -> link.mark(false));
    }

    void showOpen(boolean open) {
        more.getElement().setAttribute("aria-expanded", String.valueOf(open));
    }
}
