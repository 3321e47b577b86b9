package fi.pohja.http;

import fi.pohja.listing.Order;
import fi.pohja.problem.InvalidException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a client says how a list is to be sorted: {@code ?sort=end}, descending {@code ?sort=-next-milestone}. */
public final class Sorting {

    private Sorting() {}

    /**
     * The order asked for.
     *
     * @param columns the list's columns; written in small letters, words parted by hyphens
     * @throws InvalidException when the list has no such column
     */
    public static <E extends Enum<E>> Order<E> by(String sort, Class<E> columns) {
        boolean descending = sort.startsWith("-");
        String name = descending ? sort.substring(1) : sort;
        return Arrays.stream(columns.getEnumConstants())
                .filter(column -> written(column).equals(name))
                .findFirst()
                .map(column -> new Order<>(column, descending))
                .orElseThrow(() -> InvalidException.of(
                        "sort",
                        "type.choice",
                        Arrays.stream(columns.getEnumConstants())
                                .map(Sorting::written)
                                .collect(Collectors.joining(", "))));
    }

    private static String written(Enum<?> column) {
        return column.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
