package fi.pohja.web.pattern;

/**
 * One region on a map.
 *
 * @param code official code, as in the outlines
 * @param value in words with its unit; empty where there is none
 * @param step which colour of the legend it has, from 0; {@link #NO_VALUE} where there is no value
 * @param address where it leads; empty when nowhere
 */
public record MapRegion(String code, String name, String value, int step, String address) {

    /** The region has no value: drawn hatched, shown as missing. */
    public static final int NO_VALUE = -1;
}
