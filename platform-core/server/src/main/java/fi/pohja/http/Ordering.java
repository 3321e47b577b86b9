package fi.pohja.http;

import java.util.List;
import java.util.UUID;

/**
 * The order something is to be put in.
 *
 * @param order ids, first to last; what is not named follows in the order it had
 */
public record Ordering(List<UUID> order) {

    public Ordering {
        order = List.copyOf(order);
    }
}
