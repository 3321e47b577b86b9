package fi.pohja.health;

import java.util.SortedMap;

/** The health of this process. */
public interface Health {

    /** How all parts are, at most two seconds old. Any thread, no scope needed; never throws. */
    Report report();

    /**
     * All findings.
     *
     * @param status the worst of them
     * @param parts by name
     */
    record Report(HealthPart.Status status, SortedMap<String, HealthPart.Finding> parts) {}
}
