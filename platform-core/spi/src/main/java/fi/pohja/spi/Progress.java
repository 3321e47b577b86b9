package fi.pohja.spi;

/** How far a long call is. Each report begins its deadline anew, up to three times the deadline altogether. */
public interface Progress {

    /**
     * Says how far it is.
     *
     * @param done how much is done, such as rows
     * @param total of how much; 0 when that is not known
     */
    void report(int done, int total);
}
