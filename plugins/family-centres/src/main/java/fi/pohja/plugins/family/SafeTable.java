package fi.pohja.plugins.family;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.PriorityQueue;

/**
 * A table of counts that can be told without telling who: rows whose totals are told, columns whose totals are told where
 * they can be.
 *
 * <p>A count below the smallest number that is told, and not nothing, is hidden (primary suppression). What could be taken
 * from totals to find it again is hidden too (complementary suppression): for each such count there is a table that agrees
 * with everything told and in which that count is not small. To find what else to hide, hidden counts are edges of a graph
 * of rows and columns, and a count is safe when enough can flow around it: D. Gusfield, A graph theoretic approach to
 * statistical data security, SIAM Journal on Computing 17(3), 1988; L. H. Cox, Suppression methodology and statistical
 * disclosure control, Journal of the American Statistical Association 75, 1980. Among the ways to make it safe, those that
 * hide small counts come first. Whoever looks is taken to know that a hidden count is at least 1; where a row cannot be made
 * safe with that, its nothings are hidden, too. Pure, for any thread.
 */
final class SafeTable {

    private final int rows;
    private final int columns;
    private final int[] counts;
    private final boolean[] hidden;
    /** Where whoever looks does not know that there is something. */
    private final boolean[] maybeNothing;

    private SafeTable(int[][] table, int columns) {
        this.rows = table.length;
        this.columns = columns;
        counts = new int[(rows + 1) * columns];
        hidden = new boolean[counts.length];
        maybeNothing = new boolean[counts.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                counts[row * columns + column] = table[row][column];
                counts[rows * columns + column] += table[row][column];
            }
        }
    }

    /**
     * The table of these counts, safe to tell together with the totals of its rows and of all.
     *
     * @param table by row and column, each row as long as {@code columns}; the total of each row is nothing or at least
     *     {@code smallest}
     * @param smallest the smallest number that may be told, at least 2
     * @throws IllegalArgumentException when a row's total is itself small
     */
    static SafeTable of(int[][] table, int columns, int smallest) {
        for (int[] row : table) {
            int total = Arrays.stream(row).sum();
            if (total > 0 && total < smallest) {
                throw new IllegalArgumentException("A row's total is small itself: merge it with another");
            }
        }
        SafeTable safe = new SafeTable(table, columns);
        List<Integer> small = new ArrayList<>();
        for (int cell = 0; cell < safe.counts.length; cell++) {
            if (safe.counts[cell] > 0 && safe.counts[cell] < smallest) {
                safe.hidden[cell] = true;
                small.add(cell);
            }
        }
        // The smallest first: it needs most, and what is hidden for it serves the others.
        small.sort(Comparator.comparingInt(cell -> safe.counts[cell]));
        small.forEach(cell -> safe.protect(cell, smallest));
        return safe;
    }

    /** A count, or empty when it is hidden. */
    OptionalInt count(int row, int column) {
        return told(row * columns + column);
    }

    /** How many there are in a column, or empty when that is hidden. */
    OptionalInt columnTotal(int column) {
        return told(rows * columns + column);
    }

    /** How many there are in a row. */
    int rowTotal(int row) {
        return Arrays.stream(counts, row * columns, (row + 1) * columns).sum();
    }

    /** How many there are at all. */
    int total() {
        return Arrays.stream(counts, rows * columns, counts.length).sum();
    }

    /** Whether whoever looks cannot know that there is something at all in a hidden count. */
    boolean maybeNothing(int row, int column) {
        return maybeNothing[row * columns + column];
    }

    private OptionalInt told(int cell) {
        return hidden[cell] ? OptionalInt.empty() : OptionalInt.of(counts[cell]);
    }

    private void protect(int cell, int smallest) {
        if (raise(cell, smallest)) {
            return;
        }
        int row = cell / columns;
        if (row < rows) {
            withhold(row);
            if (raise(cell, smallest)) {
                return;
            }
        }
        // Only the totals of the rows are told.
        for (int one = 0; one <= rows; one++) {
            withhold(one);
        }
    }

    private void withhold(int row) {
        Arrays.fill(hidden, row * columns, (row + 1) * columns, true);
        Arrays.fill(maybeNothing, row * columns, (row + 1) * columns, true);
    }

    /** Hides what must be hidden so that a count could be as much as the smallest number told; whether it could at all. */
    private boolean raise(int cell, int smallest) {
        int[] changed = new int[counts.length];
        boolean[] before = hidden.clone();
        for (int left = smallest - counts[cell]; left > 0; left--) {
            if (!around(cell, changed)) {
                System.arraycopy(before, 0, hidden, 0, before.length);
                return false;
            }
            changed[cell]++;
        }
        return true;
    }

    /**
     * Adds one to a count by taking it from others on a way around, hiding those on the way; the way that hides least.
     *
     * <p>A count leads from its row to its column, a column's total from its column to the row of totals: what comes into
     * a node also leaves it, which is to say that all totals still hold.
     */
    private boolean around(int cell, int[] changed) {
        int nodes = rows + columns + 1;
        long[] cost = new long[nodes];
        Arrays.fill(cost, Long.MAX_VALUE);
        int[] by = new int[nodes];
        int start = to(cell);
        int goal = from(cell);
        cost[start] = 0;
        PriorityQueue<long[]> open = new PriorityQueue<>(Comparator.comparingLong(entry -> entry[0]));
        open.add(new long[] {0, start});
        while (!open.isEmpty()) {
            long[] entry = open.remove();
            int node = (int) entry[1];
            if (entry[0] > cost[node]) {
                continue;
            }
            for (int edge = 0; edge < counts.length; edge++) {
                boolean forward = from(edge) == node;
                if (edge == cell || !(forward || to(edge) == node) || !mayChange(edge, changed, forward)) {
                    continue;
                }
                int next = forward ? to(edge) : from(edge);
                // Every further hidden count costs what it would have told; a short way costs less than a long one.
                long sum = cost[node] + 1 + (hidden[edge] ? 0 : 1000L * (1 + counts[edge]));
                if (sum < cost[next]) {
                    cost[next] = sum;
                    by[next] = forward ? edge + 1 : -edge - 1;
                    open.add(new long[] {sum, next});
                }
            }
        }
        if (cost[goal] == Long.MAX_VALUE) {
            return false;
        }
        ArrayDeque<Integer> way = new ArrayDeque<>();
        for (int node = goal; node != start; ) {
            way.push(by[node]);
            int edge = Math.abs(by[node]) - 1;
            node = by[node] > 0 ? from(edge) : to(edge);
        }
        for (int step : way) {
            int edge = Math.abs(step) - 1;
            changed[edge] += step > 0 ? 1 : -1;
            hidden[edge] = true;
        }
        return true;
    }

    /** Whether a count could be one more, or one less, as far as whoever looks can know once it is hidden. */
    private boolean mayChange(int edge, int[] changed, boolean more) {
        if (counts[edge] == 0 && !maybeNothing[edge]) {
            return false;
        }
        int least = maybeNothing[edge] ? 0 : 1;
        return more || counts[edge] + changed[edge] > least;
    }

    private int from(int cell) {
        return cell / columns < rows ? cell / columns : rows + cell % columns;
    }

    private int to(int cell) {
        return cell / columns < rows ? rows + cell % columns : rows + columns;
    }
}
