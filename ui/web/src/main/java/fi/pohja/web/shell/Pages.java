package fi.pohja.web.shell;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import fi.pohja.plugin.Contributions;
import fi.pohja.ui.spi.PageDescriptor;
import fi.pohja.ui.spi.PageGroup;
import fi.pohja.ui.spi.UiPlugin;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All pages of the navigation: the core's and the plugins', from the registry of contributions. Safe for any thread. */
@Singleton
public final class Pages {

    private final List<PageDescriptor> all;

    Pages(Contributions contributions) {
        all = contributions.plugins(UiPlugin.class).stream()
                .flatMap(plugin -> plugin.pages().stream()
                        .map(page -> CorePlugin.ID.equals(plugin.id())
                                ? page.descriptor()
                                : below("x/" + plugin.id(), page.descriptor())))
                .sorted(comparing(PageDescriptor::group).thenComparingInt(PageDescriptor::order))
                .toList();
    }

    /** The pages this visitor may see, in order. */
    List<PageDescriptor> visibleTo(Visit visit) {
        return all.stream().filter(page -> visit.may(page.permission())).toList();
    }

    /** The pages this visitor may see, by group; groups without any are left out. */
    Map<PageGroup, List<PageDescriptor>> groupedFor(Visit visit) {
        Map<PageGroup, List<PageDescriptor>> groups = new EnumMap<>(PageGroup.class);
        visibleTo(visit)
                .forEach(page -> groups.computeIfAbsent(page.group(), any -> new ArrayList<>())
                        .add(page));
        return groups;
    }

    /** The page an address belongs to: the one with the longest matching path. */
    Optional<PageDescriptor> at(String address) {
        return all.stream()
                .filter(page -> page.covers(address))
                .max(comparingInt(page -> page.path().length()));
    }

    private static PageDescriptor below(String plugin, PageDescriptor page) {
        return new PageDescriptor(
                page.path().isEmpty() ? plugin : plugin + "/" + page.path(),
                page.titleKey(),
                page.icon(),
                page.group(),
                page.order(),
                page.permission());
    }
}
