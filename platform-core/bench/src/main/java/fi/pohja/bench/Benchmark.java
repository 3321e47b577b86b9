package fi.pohja.bench;

import java.util.List;

/** One subject that is measured. Starts what it needs on loopback, with data of its own, and stops it. */
interface Benchmark {

    /** As it is named on the command line. */
    String name();

    /** What is measured, in one line. */
    String subject();

    /**
     * Measures. Takes at most a few minutes, quick at most half a minute.
     *
     * @throws Exception when it could not be measured; the others go on
     */
    List<Measured> run(Bounds bounds) throws Exception;
}
