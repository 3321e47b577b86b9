package fi.pohja.plugins.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whoever knows everything that is told, and the rules, cannot find out that a hidden count is small. */
class SafeTableTest {

    private static final int SMALLEST = 5;

    @Test
    void whatIsLargeEnoughIsTold() {
        SafeTable safe = SafeTable.of(new int[][] {{5, 0, 12}, {7, 9, 0}}, 3, SMALLEST);

        assertEquals(OptionalInt.of(5), safe.count(0, 0));
        assertEquals(OptionalInt.of(0), safe.count(0, 1));
        assertEquals(OptionalInt.of(12), safe.columnTotal(0));
        assertEquals(17, safe.rowTotal(0));
        assertEquals(33, safe.total());
    }

    @Test
    void oneSmallCountDoesNotComeBackFromTheTotals() {
        int[][] table = {{3, 10, 20}, {8, 9, 30}, {7, 11, 40}};

        SafeTable safe = SafeTable.of(table, 3, SMALLEST);

        assertTrue(safe.count(0, 0).isEmpty());
        assertTrue(hiddenIn(safe, 3, 0) >= 2, "another of its row is hidden");
        assertSafe(table, safe);
        assertEquals(OptionalInt.of(30), safe.count(1, 2), "what has nothing to do with it is told");
    }

    @Test
    void twoSmallOnesThatCouldOnlyBeOneEachAreHiddenFurther() {
        // 1 and 1 beside each other, together known to be 2, would both be known: a hidden count is at least 1.
        int[][] table = {{1, 1, 20}, {10, 10, 20}};

        assertSafe(table, SafeTable.of(table, 3, SMALLEST));
    }

    @Test
    void whereNothingElseHelpsNothingsAreHiddenToo() {
        int[][] table = {{1, 1, 1, 1, 1, 0}, {0, 0, 0, 0, 0, 9}};

        SafeTable safe = SafeTable.of(table, 6, SMALLEST);

        assertTrue(safe.maybeNothing(0, 5));
        assertSafe(table, safe);
    }

    @Test
    void aTableOfOneRowTellsNothingOfItsSmallOnes() {
        int[][] table = {{4, 3, 9}};

        SafeTable safe = SafeTable.of(table, 3, SMALLEST);

        assertTrue(safe.count(0, 0).isEmpty());
        assertTrue(safe.columnTotal(0).isEmpty(), "the total of a column with one row is that row");
        assertSafe(table, safe);
    }

    @Test
    void rowsWithSmallTotalsAreNotTaken() {
        assertThrows(IllegalArgumentException.class, () -> SafeTable.of(new int[][] {{1, 2}, {8, 9}}, 2, SMALLEST));
        assertEquals(0, SafeTable.of(new int[0][], 3, SMALLEST).total());
    }

    @Test
    void noSmallCountCanBeFoundInAnyOfManyTables() {
        Random random = new Random(20261122);
        int tried = 0;
        int told = 0;
        while (tried < 150) {
            int rows = 1 + random.nextInt(3);
            int[][] table = new int[rows][3];
            for (int[] row : table) {
                Arrays.setAll(row, column -> Math.max(0, random.nextInt(9) - 2));
            }
            if (Arrays.stream(table).map(row -> Arrays.stream(row).sum()).anyMatch(sum -> sum > 0 && sum < SMALLEST)) {
                continue;
            }
            tried++;
            SafeTable safe = SafeTable.of(table, 3, SMALLEST);
            assertSafe(table, safe);
            told += (int) Arrays.stream(table).flatMapToInt(Arrays::stream).count() - hidden(safe, rows, 3);
        }
        assertTrue(told > 200, "much is still told: " + told);
    }

    private static int hiddenIn(SafeTable safe, int columns, int row) {
        int hidden = 0;
        for (int column = 0; column < columns; column++) {
            hidden += safe.count(row, column).isEmpty() ? 1 : 0;
        }
        return hidden;
    }

    private static int hidden(SafeTable safe, int rows, int columns) {
        int hidden = 0;
        for (int row = 0; row < rows; row++) {
            hidden += hiddenIn(safe, columns, row);
        }
        return hidden;
    }

    /**
     * Tries all tables that agree with what is told: each small count, and each small total of a column, must be large in
     * one of them.
     */
    private static void assertSafe(int[][] table, SafeTable safe) {
        int rows = table.length;
        int columns = table[0].length;
        int[][] most = new int[rows + 1][columns];
        List<List<int[]>> possible = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<int[]> found = new ArrayList<>();
            fill(safe, row, new int[columns], 0, safe.rowTotal(row), found);
            possible.add(found);
        }
        combine(safe, possible, 0, new int[rows][], most);
        for (int column = 0; column < columns; column++) {
            int sum = 0;
            for (int row = 0; row < rows; row++) {
                sum += table[row][column];
                assertHonest(table[row][column], safe.count(row, column), most[row][column]);
            }
            assertHonest(sum, safe.columnTotal(column), most[rows][column]);
        }
    }

    private static void assertHonest(int count, OptionalInt told, int most) {
        if (told.isPresent()) {
            assertEquals(count, told.getAsInt());
            assertFalse(count > 0 && count < SMALLEST, "a small count is told");
        } else if (count < SMALLEST && count > 0) {
            assertTrue(most >= SMALLEST, count + " can be found to be at most " + most);
        }
    }

    private static void fill(SafeTable safe, int row, int[] cells, int column, int left, List<int[]> found) {
        if (column == cells.length) {
            if (left == 0) {
                found.add(cells.clone());
            }
            return;
        }
        OptionalInt told = safe.count(row, column);
        int from = told.orElse(safe.maybeNothing(row, column) ? 0 : 1);
        int to = told.orElse(left);
        for (int value = from; value <= Math.min(to, left); value++) {
            cells[column] = value;
            fill(safe, row, cells, column + 1, left - value, found);
        }
    }

    private static void combine(SafeTable safe, List<List<int[]>> possible, int row, int[][] chosen, int[][] most) {
        int columns = most[0].length;
        if (row == chosen.length) {
            int[] sums = new int[columns];
            for (int[] cells : chosen) {
                for (int column = 0; column < columns; column++) {
                    sums[column] += cells[column];
                }
            }
            for (int column = 0; column < columns; column++) {
                OptionalInt told = safe.columnTotal(column);
                if (told.isPresent() && told.getAsInt() != sums[column]) {
                    return;
                }
            }
            for (int column = 0; column < columns; column++) {
                for (int i = 0; i < chosen.length; i++) {
                    most[i][column] = Math.max(most[i][column], chosen[i][column]);
                }
                most[chosen.length][column] = Math.max(most[chosen.length][column], sums[column]);
            }
            return;
        }
        for (int[] cells : possible.get(row)) {
            chosen[row] = cells;
            combine(safe, possible, row + 1, chosen, most);
        }
    }
}
