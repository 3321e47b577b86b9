package fi.pohja.tenancy;

import java.util.List;

/** How the connection pools of this instance are used, for those who watch it. */
public interface ConnectionPools {

    /** Every open pool, by login. Any thread, no database. */
    List<Usage> usage();

    /**
     * One login's pool.
     *
     * @param active connections at work
     * @param idle connections waiting for work
     * @param waiting threads waiting for a connection
     */
    record Usage(String login, int active, int idle, int waiting) {}
}
