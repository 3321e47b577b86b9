package fi.pohja.web.pattern;

import java.util.List;

/** Where a list's rows come from: a feature. Called under the session's lock, as one scrolls. */
public interface ListRows<T> {

    /** The rows wanted, at most {@code limit}. */
    List<T> rows(ListRequest request);

    /** How many rows there are with this filter in all. */
    int count(ListRequest request);
}
