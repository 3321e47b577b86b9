package fi.pohja.web.shell;

import static fi.pohja.web.i18n.Wording.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fi.pohja.ui.spi.PageGroup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The navigation at the left: the place's mark and name, and the pages by group. */
final class Navigation extends Nav {

    static final String ID = "navigation";

    /** From so many pages of one plugin in a group on, they stand folded under its name. */
    private static final int FOLDED = 3;

    private final Map<String, ShellLink> byPath = new HashMap<>();
    private final Map<String, NativeDetails> foldByPath = new HashMap<>();
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
        foldByPath.clear();
        add(place);
        groups.forEach((group, pages) -> add(group(group, pages)));
    }

    /** Marks the page one is on, and unfolds where it stands. */
    void mark(String path) {
        byPath.forEach((known, link) -> link.mark(known.equals(path)));
        Optional.ofNullable(foldByPath.get(path)).ifPresent(fold -> fold.setOpen(true));
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
        Map<String, UnorderedList> folds = new HashMap<>();
        pages.forEach(page -> page.plugin()
                .filter(plugin -> pages.stream()
                                .filter(other -> other.plugin().equals(page.plugin()))
                                .count()
                        >= FOLDED)
                .map(plugin -> folds.computeIfAbsent(plugin, any -> fold(list, page, plugin)))
                .orElse(list)
                .add(link(page)));
        pages.forEach(page -> page.plugin()
                .map(folds::get)
                .flatMap(fold -> fold.getParent().map(NativeDetails.class::cast))
                .ifPresent(fold -> foldByPath.put(page.path(), fold)));
        Div section = new Div(heading, list);
        section.addClassName("shell-group");
        // A heading that says the same as the only entry under it is for screen readers alone.
        boolean repeated = pages.size() == 1 && pages.getFirst().title().equals(text("navigation." + group.name()));
        section.setClassName("shell-group-of-one", repeated);
        return section;
    }

    private ShellLink link(MenuPage page) {
        ShellLink link = new ShellLink(page.path(), page.title(), page.icon());
        byPath.put(page.path(), link);
        return link;
    }

    /** A plugin's pages under its name, where its first page stands. */
    private static UnorderedList fold(UnorderedList list, MenuPage first, String plugin) {
        Span words = new Span(plugin);
        words.addClassName("shell-link-words");
        UnorderedList inside = new UnorderedList();
        NativeDetails details = new NativeDetails();
        details.setSummary(new Span(first.icon().picture(), words));
        details.setContent(inside);
        ListItem item = new ListItem(details);
        item.addClassName("shell-fold");
        list.add(item);
        return inside;
    }
}
