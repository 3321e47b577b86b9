package fi.pohja.web.shell;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import fi.pohja.plugin.Contributions;
import fi.pohja.plugin.Contributions.Contributed;
import fi.pohja.ui.spi.Page;
import fi.pohja.ui.spi.PageDescriptor;
import fi.pohja.ui.spi.PageGroup;
import fi.pohja.web.i18n.Language;
import fi.pohja.web.i18n.Wording;
import fi.pohja.web.pattern.Icon;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All pages of the navigation, as the bound tenant has them now: the core's and those of the plugins that are on. Safe
 * for any thread.
 */
@Singleton
public final class Pages {

    private final Contributions contributions;

    Pages(Contributions contributions) {
        this.contributions = contributions;
    }

    /** The pages this visitor may see, in order. */
    List<MenuPage> visibleTo(Visit visit) {
        return contributions.all(Page.class).stream()
                .filter(page -> mayOpen(page, visit))
                .map(this::inMenu)
                .sorted(comparing(MenuPage::group).thenComparingInt(MenuPage::order))
                .toList();
    }

    /** The pages this visitor may see, by group; groups without any are left out. */
    Map<PageGroup, List<MenuPage>> groupedFor(Visit visit) {
        Map<PageGroup, List<MenuPage>> groups = new EnumMap<>(PageGroup.class);
        visibleTo(visit)
                .forEach(page -> groups.computeIfAbsent(page.group(), any -> new ArrayList<>())
                        .add(page));
        return groups;
    }

    /** The page an address belongs to: the one with the longest matching path. */
    Optional<MenuPage> at(String address) {
        return covering(address).map(this::inMenu);
    }

    /** Whether a visitor may open what is at an address; what is no page of the menu is not for this to judge. */
    boolean mayOpen(String address, Visit visit) {
        return covering(address).map(page -> mayOpen(page, visit)).orElse(true);
    }

    private Optional<Contributed<Page>> covering(String address) {
        return contributions.all(Page.class).stream()
                .filter(page -> inMenu(page).covers(address))
                .max(comparingInt(page -> path(page).length()));
    }

    private boolean mayOpen(Contributed<Page> page, Visit visit) {
        Optional<String> needed = page.contribution().descriptor().permission();
        return page.core()
                ? visit.may(needed)
                : needed.map(permission -> contributions.allowed(page.plugin(), permission))
                        .orElse(true);
    }

    private MenuPage inMenu(Contributed<Page> page) {
        PageDescriptor descriptor = page.contribution().descriptor();
        String title = page.core()
                ? Wording.text(descriptor.titleKey())
                : contributions.text(page.plugin(), Language.current().code(), descriptor.titleKey());
        return new MenuPage(
                path(page),
                title,
                Icon.named(descriptor.icon()),
                descriptor.group(),
                descriptor.order(),
                page.core()
                        ? Optional.empty()
                        : Optional.of(contributions.title(
                                page.plugin(), Language.current().code())));
    }

    private static String path(Contributed<Page> page) {
        String own = page.contribution().descriptor().path();
        if (page.core()) {
            return own;
        }
        String plugin = "x/" + page.plugin();
        return own.isEmpty() ? plugin : plugin + "/" + own;
    }
}
