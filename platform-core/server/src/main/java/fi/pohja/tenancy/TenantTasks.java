package fi.pohja.tenancy;

/** Runs every {@link TenantTask} for every active tenant. */
public interface TenantTasks {

    /** Begins the rounds. Called once by the application after {@link TenantStart}; further calls do nothing. */
    void start();

    /** Begins no further run and waits at most five seconds for those under way. Called when the context closes. */
    void stop();

    /**
     * Runs one round of a task now, on the calling thread.
     *
     * @return for how many tenants it ran; those where another instance, or another thread, was at it are not counted
     * @throws IllegalArgumentException when no task has this name
     */
    int runNow(String task);
}
