package fi.pohja.web.shell;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import fi.pohja.plugin.Contributions;
import fi.pohja.plugin.Contributions.Contributed;
import fi.pohja.ui.spi.Page;
import fi.pohja.ui.spi.PageDescriptor;
import fi.pohja.ui.spi.PageGroup;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All pages of the navigation: the core's and the plugins', from the registry of contributions. Safe for any thread. */
@Singleton
public final class Pages {

    private final Contributions contributions;

    Pages(Contributions contributions) {
        this.contributions = contributions;
    }

    /** The pages of the bound tenant this visitor may see, in order. */
    List<PageDescriptor> visibleTo(Visit visit) {
        return contributions.all(Page.class).stream()
                .filter(page -> page.core()
                        ? visit.may(page.contribution().descriptor().permission())
                        : page.contribution()
                                .descriptor()
                                .permission()
                                .map(needed -> contributions.allowed(page.plugin(), needed))
                                .orElse(true))
                .map(Pages::placed)
                .sorted(comparing(PageDescriptor::group).thenComparingInt(PageDescriptor::order))
                .toList();
    }

    /** The pages this visitor may see, by group; groups without any are left out. */
    Map<PageGroup, List<PageDescriptor>> groupedFor(Visit visit) {
        Map<PageGroup, List<PageDescriptor>> groups = new EnumMap<>(PageGroup.class);
        visibleTo(visit)
                .forEach(page -> groups.computeIfAbsent(page.group(), any -> new ArrayList<>())
                        .add(page));
        return groups;
    }

    /** The page of the bound tenant an address belongs to: the one with the longest matching path. */
    Optional<PageDescriptor> at(String address) {
        return contributions.all(Page.class).stream()
                .map(Pages::placed)
                .filter(page -> page.covers(address))
                .max(comparingInt(page -> page.path().length()));
    }

    private static PageDescriptor placed(Contributed<Page> offered) {
        PageDescriptor page = offered.contribution().descriptor();
        if (offered.core()) {
            return page;
        }
        String plugin = "x/" + offered.plugin();
        return new PageDescriptor(
                page.path().isEmpty() ? plugin : plugin + "/" + page.path(),
                page.titleKey(),
                page.icon(),
                page.group(),
                page.order(),
                page.permission());
    }
}
