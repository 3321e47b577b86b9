package fi.pohja.settings;

import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.Tenant;
import java.util.List;
import java.util.Optional;

/** What an administrator may change about the bound tenant itself. Needs ADMINISTER_TENANT. */
public interface TenantSettings {

    /** The tenant as the registry has it now. */
    Tenant read();

    /**
     * Changes names, languages, accent and host names; changed fields are in the tenant's audit. A colour too weak for
     * white text is darkened until it is readable, and the result says so.
     *
     * @throws fi.pohja.problem.InvalidException naming every fault; a host name that another tenant or the platform
     *     uses is one
     * @throws fi.pohja.problem.ChangedMeanwhileException when another version is stored meanwhile
     */
    Changed change(Edit edit);

    /**
     * What is typed.
     *
     * @param languages the default first
     * @param accent {@code #rrggbb}
     * @param hosts the one for links first
     * @param version the tenant's version that was read
     */
    record Edit(
            LocalizedText name,
            LocalizedText shortName,
            List<String> languages,
            String accent,
            List<String> hosts,
            int version) {}

    /**
     * The tenant as stored.
     *
     * @param corrected how the accent was corrected; empty when it was readable as typed
     */
    record Changed(Tenant tenant, Optional<Accent.Correction> corrected) {}
}
