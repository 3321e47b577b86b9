package fi.pohja.postgres.internal;

/** What the server promises about data, and how it is stopped. */
public enum Durability {
    /** Committed data survives crashes; stopped in order. */
    KEPT("", "INT"),

    /** Nothing outlives the server, so nothing is synced and stopping is immediate. */
    TEMPORARY("-c fsync=off -c synchronous_commit=off -c full_page_writes=off", "QUIT");

    private final String settings;
    private final String stopSignal;

    Durability(String settings, String stopSignal) {
        this.settings = settings;
        this.stopSignal = stopSignal;
    }

    String settings() {
        return settings;
    }

    String stopSignal() {
        return stopSignal;
    }
}
