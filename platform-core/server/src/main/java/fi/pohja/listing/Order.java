package fi.pohja.listing;

/**
 * How a list is sorted. Names are sorted in the reader's language; rows without a value come last in either direction.
 *
 * @param by the column; the enum is the list's own
 */
public record Order<E extends Enum<E>>(E by, boolean descending) {

    public static <E extends Enum<E>> Order<E> ascending(E by) {
        return new Order<>(by, false);
    }

    public static <E extends Enum<E>> Order<E> descending(E by) {
        return new Order<>(by, true);
    }
}
