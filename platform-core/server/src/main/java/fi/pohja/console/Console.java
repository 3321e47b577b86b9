package fi.pohja.console;

import fi.pohja.problem.ChangedMeanwhileException;
import fi.pohja.problem.InvalidException;
import fi.pohja.tenancy.Tenant;
import fi.pohja.tenancy.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The operators' view of the installation. Every method needs an {@link fi.pohja.access.Operator} on the calling
 * thread, else it throws {@link fi.pohja.access.DeniedException}.
 */
public interface Console {

    /** Everything as it is now. */
    Overview overview();

    /**
     * The whole installation.
     *
     * @param tenants by code; those whose file is gone too
     */
    record Overview(Versions versions, List<Status> tenants) {}

    record Versions(String pohja, String java, String postgres) {}

    /**
     * One tenant, seen from outside.
     *
     * @param schemaFingerprint of the changelogs its schema was last brought to; empty before the first migration
     * @param bytes what its schema takes on disk, indexes included
     * @param lastActivity when somebody last used it; empty when nobody has
     */
    record Status(Tenant tenant, Optional<String> schemaFingerprint, long bytes, Optional<Instant> lastActivity) {}

    /**
     * Closes an active tenant: its users see a notice, its data stays. Recorded in the platform's events.
     *
     * @param reason for operators, at most 300 characters
     * @throws InvalidException on field {@code reason}
     * @throws ChangedMeanwhileException when the tenant is not active
     */
    void suspend(TenantId tenant, String reason);

    /**
     * Opens a suspended tenant again. Recorded in the platform's events.
     *
     * @throws ChangedMeanwhileException when the tenant is not suspended
     */
    void resume(TenantId tenant);
}
