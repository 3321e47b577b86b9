package fi.pohja.job;

import fi.pohja.listing.Listing;
import fi.pohja.listing.Slice;
import fi.pohja.problem.NotFoundException;
import java.util.Map;
import java.util.UUID;

/**
 * The long work of the bound tenant. Whoever is signed in sees and cancels their own jobs; those who may ADMINISTER_TENANT
 * see and cancel all.
 *
 * <p>A job runs on one of the few threads its instance has for jobs; tenants take turns, so that one tenant's many jobs
 * do not hold up another's first.
 */
public interface Jobs {

    /**
     * Starts a job as whoever is signed in, or as the platform where it works unattended. It begins once the running
     * transaction has committed, at once when none is running. The caller has checked that the user may do this.
     *
     * @param kind of a {@link JobKind} bean
     * @param label what it works on, such as a file's name, for the list of jobs
     * @param arguments what the work needs to know, kept with the job; no secrets
     */
    JobId start(String kind, String label, Map<String, String> arguments);

    /**
     * How a job is doing.
     *
     * @throws NotFoundException when there is none, or it is somebody else's
     */
    Job find(JobId id);

    /** Whether a job has ended, whoever started it; so has one that there is not. For features that wait for one. */
    boolean ended(JobId id);

    /** The jobs of whoever is signed in, the newest first. */
    Listing<Job> mine(Slice slice);

    /**
     * Asks a job to stop. One that waits ends at once, one that runs at the end of the portion it is at; one that has
     * ended stays as it is.
     *
     * @throws NotFoundException when there is none, or it is somebody else's
     */
    void cancel(JobId id);

    /**
     * A file that a job made.
     *
     * @throws NotFoundException when there is none, or the job is somebody else's
     */
    JobFile.Opened open(JobId job, UUID file);
}
