package fi.pohja.listing;

import java.util.List;

/**
 * Rows of a list.
 *
 * @param items the rows asked for, in the order asked for
 * @param total how many rows match altogether
 */
public record Listing<T>(List<T> items, int total) {

    public Listing {
        items = List.copyOf(items);
    }
}
