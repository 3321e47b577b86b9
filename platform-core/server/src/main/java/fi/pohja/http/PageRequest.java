package fi.pohja.http;

import fi.pohja.listing.Slice;
import fi.pohja.problem.Violations;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;

/**
 * Which page of a list is asked for: {@code ?page=0&size=50}. A parameter of a resource's method, annotated with
 * {@link io.micronaut.http.annotation.RequestBean}.
 *
 * @param page counted from 0
 * @param size at most 200
 */
@Introspected
public record PageRequest(
        @QueryValue(defaultValue = "0") int page,
        @QueryValue(defaultValue = "50") int size) {

    private static final int MOST = 200;
    private static final int LAST = 1_000_000;

    /** @throws fi.pohja.problem.InvalidException when out of bounds */
    public PageRequest {
        new Violations()
                .between("page", page, 0, LAST)
                .between("size", size, 1, MOST)
                .done();
    }

    /** The rows of the page. */
    public Slice slice() {
        return new Slice(offset(), size);
    }

    /** How many items come before the page. */
    public int offset() {
        return page * size;
    }
}
