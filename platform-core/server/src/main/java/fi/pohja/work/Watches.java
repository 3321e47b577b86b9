package fi.pohja.work;

import fi.pohja.audit.Subject;

/** Which records a user wants to hear of. Every method is about whoever is signed in and needs READ. */
public interface Watches {

    boolean watching(Subject subject);

    /** Watches a record; its changes, and those of what belongs to it, appear in {@link MyWork#changes}. */
    void watch(Subject subject);

    void unwatch(Subject subject);
}
