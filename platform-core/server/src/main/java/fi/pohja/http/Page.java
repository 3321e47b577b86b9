package fi.pohja.http;

import fi.pohja.listing.Listing;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * One page of a list, as the API answers it.
 *
 * @param total how many there are on all pages together
 */
@Serdeable
public record Page<T>(List<T> items, int total) {

    /** A list as a feature gives it. */
    public static <T> Page<T> of(Listing<T> listing) {
        return new Page<>(listing.items(), listing.total());
    }

    /** A list that has one page only. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, items.size());
    }
}
