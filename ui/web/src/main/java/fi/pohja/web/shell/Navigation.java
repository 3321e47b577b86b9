package fi.pohja.web.shell;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fi.pohja.ui.spi.PageGroup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The navigation at the left: the place's mark and name, and the pages by group. */
final class Navigation extends Nav {

    static final String ID = "navigation";

    private final Map<String, ShellLink> byPath = new HashMap<>();
    private final Div place;

    Navigation(Visit visit, Map<PageGroup, List<MenuPage>> groups) {
        setId(ID);
        addClassName("shell-navigation");
        getElement().setAttribute("aria-label", text("shell.navigation"));
        place = place(visit);
        show(groups);
    }

    /** Shows these pages in place of those shown. */
    void show(Map<PageGroup, List<MenuPage>> groups) {
        removeAll();
        byPath.clear();
        add(place);
        groups.forEach((group, pages) -> add(group(group, pages)));
    }

    /** Marks the page one is on. */
    void mark(String path) {
        byPath.forEach((known, link) -> link.mark(known.equals(path)));
    }

    static Div place(Visit visit) {
        Span mark = new Span(visit.shortPlace().substring(0, 1));
        mark.addClassName("shell-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        Span name = new Span(visit.place());
        name.addClassName("shell-place-name");
        Div place = new Div(mark, name);
        place.addClassName("shell-place");
        return place;
    }

    private Div group(PageGroup group, List<MenuPage> pages) {
        H2 heading = new H2(text("navigation." + group.name()));
        heading.setId("navigation-" + group.name());
        UnorderedList list = new UnorderedList();
        list.getElement().setAttribute("aria-labelledby", "navigation-" + group.name());
        pages.forEach(page -> {
            ShellLink link = new ShellLink(page.path(), page.title(), page.icon());
            byPath.put(page.path(), link);
            list.add(link);
        });
        Div section = new Div(heading, list);
        section.addClassName("shell-group");
        // A heading that says the same as the only entry under it is for screen readers alone.
        boolean repeated = pages.size() == 1 && pages.getFirst().title().equals(text("navigation." + group.name()));
        section.setClassName("shell-group-of-one", repeated);
        return section;
    }
}
