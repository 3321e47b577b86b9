package fi.pohja.listing;

/**
 * Which rows of a list are wanted.
 *
 * @param offset how many rows to leave out, at least 0
 * @param limit how many rows at most, 1 to {@value #MOST}
 */
public record Slice(int offset, int limit) {

    /** The most rows that are given at once. */
    public static final int MOST = 1000;

    public Slice {
        if (offset < 0 || limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("A slice begins at 0 or later and has 1 to " + MOST + " rows");
        }
    }

    /** The first rows, as many as are given at once. */
    public static Slice first() {
        return new Slice(0, MOST);
    }
}
