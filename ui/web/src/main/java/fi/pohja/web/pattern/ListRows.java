package fi.pohja.web.pattern;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Where a list's rows come from: a feature. Called under the session's lock, as one scrolls. */
public interface ListRows<T> {

    /** The rows wanted, at most {@code limit}. */
    List<T> rows(ListRequest request);

    /** How many rows there are with this filter in all. */
    int count(ListRequest request);

    /**
     * The rows of a list that is short enough to be read whole.
     *
     * @param matching gives the rows that fit a request's filter, in their order; asked anew each time
     */
    static <T> ListRows<T> ofFew(Function<ListRequest, Stream<T>> matching) {
        return new ListRows<>() {
            @Override
            public List<T> rows(ListRequest request) {
                return matching.apply(request)
                        .skip(request.offset())
                        .limit(request.limit())
                        .toList();
            }

            @Override
            public int count(ListRequest request) {
                return (int) matching.apply(request).count();
            }
        };
    }
}
