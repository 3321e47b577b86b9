package fi.pohja.web.pattern;

import fi.pohja.listing.Listing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Where a board's cards come from and what moving one does: a feature. Called under the session's lock.
 *
 * @param <T> what a card shows
 * @param <S> what the columns are
 */
public interface BoardRows<T, S> {

    /**
     * The first cards of each column with this filter, and how many there are of it; a column that is not there has none.
     *
     * @param most how many cards of a column are shown
     */
    Map<S, Listing<T>> cards(ListRequest request, ToIntFunction<S> most);

    /** The columns a card can be moved to from where it is, the usual one first; empty when whoever looks may not. */
    List<S> targets(T card);

    /** Whether cards can be put in an order within their column. */
    boolean ordered();

    /**
     * Moves a card; a refusal is said by whoever implements this.
     *
     * @param before the card that comes next; empty for the end, or where there is no order
     * @return whether it was moved, or will be once what else is needed has been asked
     */
    boolean move(T card, S to, Optional<T> before);
}
