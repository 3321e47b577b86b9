package fi.pohja.web.pattern;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a board's cards come from and what moving one does: a feature. Called under the session's lock.
 *
 * @param <T> what a card shows
 * @param <S> what the columns are
 */
public interface BoardRows<T, S> {

    /** How many cards there are in each column with this filter. */
    Map<S, Integer> counts(ListRequest request);

    /** The first cards of a column, at most {@code request.limit()}. */
    List<T> cards(S column, ListRequest request);

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
