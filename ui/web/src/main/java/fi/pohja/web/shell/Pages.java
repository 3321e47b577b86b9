package fi.pohja.web.shell;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All pages of the navigation, from all contributions. Safe for any thread. */
@Singleton
public final class Pages {

    private final List<PageDescriptor> all;

    Pages(List<PageContribution> contributions) {
        all = contributions.stream()
                .flatMap(contribution -> contribution.pages().stream())
                .sorted(comparing(PageDescriptor::group).thenComparingInt(PageDescriptor::order))
                .toList();
    }

    /** The pages this visitor may see, in order. */
    List<PageDescriptor> visibleTo(Visit visit) {
        return all.stream()
                .filter(page -> page.permission().map(visit::may).orElse(true))
                .toList();
    }

    /** The pages this visitor may see, by group; groups without any are left out. */
    Map<NavigationGroup, List<PageDescriptor>> groupedFor(Visit visit) {
        Map<NavigationGroup, List<PageDescriptor>> groups = new EnumMap<>(NavigationGroup.class);
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
}
