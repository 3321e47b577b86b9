package fi.pohja.access;

import fi.pohja.tenancy.TenantId;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The way into an empty installation: a one-time link, valid for seven days, for each place that nobody can administer
 * yet.
 */
public interface FirstAdministrator {

    /**
     * A link to be printed on the console.
     *
     * @param tenant empty for the platform's operator
     */
    record Link(Optional<TenantId> tenant, String username, URI address) {}

    /**
     * New links for the platform when it has no operator, and for every active tenant that has no active administrator;
     * links given before are no longer valid. Called by the application at start, never in embedded mode.
     */
    List<Link> links();
}
