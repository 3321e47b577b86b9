package fi.pohja.web.work;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * In which order somebody wants their cards, and which they do not want to see. Cards that were not there when it was
 * stored stand at the end; names of cards that are gone are kept, since the cards may come back.
 *
 * @param order names of cards, hidden ones too
 * @param hidden names of cards that are not shown
 */
record Arrangement(List<String> order, Set<String> hidden) {

    private static final String HIDDEN = "-";

    Arrangement {
        order = List.copyOf(new LinkedHashSet<>(order));
        hidden = Set.copyOf(hidden);
    }

    /** Nothing chosen: all cards as they are offered. */
    static Arrangement none() {
        return new Arrangement(List.of(), Set.of());
    }

    /** Reads what {@link #stored} wrote; of anything else what can be made of it. */
    static Arrangement parse(String stored) {
        List<String> order = new ArrayList<>();
        Set<String> hidden = new LinkedHashSet<>();
        Arrays.stream(stored.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .forEach(word -> {
                    String name = word.startsWith(HIDDEN) ? word.substring(1) : word;
                    order.add(name);
                    if (word.startsWith(HIDDEN)) {
                        hidden.add(name);
                    }
                });
        return new Arrangement(order, hidden);
    }

    /** For a preference. */
    String stored() {
        return order.stream()
                .map(name -> hidden.contains(name) ? HIDDEN + name : name)
                .collect(Collectors.joining(","));
    }

    /** All of these names, in this order. */
    List<String> sorted(List<String> offered) {
        Set<String> known = new LinkedHashSet<>(order);
        return Stream.concat(
                        order.stream().filter(offered::contains),
                        offered.stream().filter(name -> !known.contains(name)))
                .toList();
    }

    /** The names to be shown, in this order. */
    List<String> shown(List<String> offered) {
        return sorted(offered).stream().filter(name -> !hidden.contains(name)).toList();
    }

    /** This arrangement with the card in the place another has now, among those shown. */
    Arrangement moved(List<String> offered, String name, String toPlaceOf) {
        List<String> all = new ArrayList<>(sorted(offered));
        int from = all.indexOf(name);
        int to = all.indexOf(toPlaceOf);
        if (from < 0 || to < 0) {
            return this;
        }
        all.remove(from);
        all.add(to, name);
        return new Arrangement(withGone(all), hidden);
    }

    /** This arrangement with the card hidden, or shown again. */
    Arrangement hiding(List<String> offered, String name, boolean hide) {
        Set<String> changed = new LinkedHashSet<>(hidden);
        if (hide) {
            changed.add(name);
        } else {
            changed.remove(name);
        }
        return new Arrangement(withGone(sorted(offered)), changed);
    }

    private List<String> withGone(List<String> present) {
        return Stream.concat(present.stream(), order.stream().filter(name -> !present.contains(name)))
                .toList();
    }
}
