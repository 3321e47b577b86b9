package fi.pohja.search.internal;

/** How far a typed word is from being part of another. */
final class Spelling {

    /** Shorter words would be found, with a slip, inside too many others: they are compared as a whole. */
    private static final int SHORTEST_PART = 6;

    private Spelling() {}

    /** How many slips of the keyboard are forgiven: none in short words, one in usual ones, two in long ones. */
    static int tolerated(String word) {
        if (word.length() < 4) {
            return 0;
        }
        return word.length() < 9 ? 1 : 2;
    }

    /** Whether {@code typed} may stand for {@code word}: a usual or long word also for a part of it. */
    static boolean near(String typed, String word) {
        boolean whole = typed.length() < SHORTEST_PART;
        if (whole && Math.abs(typed.length() - word.length()) > tolerated(typed)) {
            return false;
        }
        return distance(typed, word, whole) <= tolerated(typed);
    }

    /**
     * The least number of letters to insert, leave out, replace or swap with their neighbour that makes {@code typed} a
     * part of {@code word}, or the whole of it (optimal string alignment; for a part, what stands before and after is
     * free of charge).
     */
    static int distance(String typed, String word, boolean whole) {
        int columns = word.length() + 1;
        int[] beforeLast = new int[columns];
        int[] last = new int[columns];
        int[] row = new int[columns];
        for (int j = 0; j < columns && whole; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= typed.length(); i++) {
            row[0] = i;
            for (int j = 1; j < columns; j++) {
                int replaced = last[j - 1] + (typed.charAt(i - 1) == word.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && typed.charAt(i - 1) == word.charAt(j - 2)
                        && typed.charAt(i - 2) == word.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        if (whole) {
            return last[columns - 1];
        }
        int least = typed.length();
        for (int distance : last) {
            least = Math.min(least, distance);
        }
        return least;
    }
}
