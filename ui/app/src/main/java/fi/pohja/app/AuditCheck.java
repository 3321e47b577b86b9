package fi.pohja.app;

import fi.pohja.access.SignedIn;
import fi.pohja.audit.AuditLog;
import fi.pohja.tenancy.Tenant;
import fi.pohja.tenancy.TenantStart;
import fi.pohja.tenancy.Tenants;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Recomputes the hash chain of every tenant's audit: what {@code ./pohja check-audit} does. */
@Singleton
final class AuditCheck {

    private static final Logger LOG = LoggerFactory.getLogger(AuditCheck.class);

    private final TenantStart tenantStart;
    private final Tenants tenants;
    private final AuditLog audit;

    AuditCheck(TenantStart tenantStart, Tenants tenants, AuditLog audit) {
        this.tenantStart = tenantStart;
        this.tenants = tenants;
        this.audit = audit;
    }

    /**
     * Checks every active tenant and tells what it found, a line a fault.
     *
     * @param folder the folder {@code tenants}
     * @return whether every chain is whole
     */
    boolean run(Path folder) {
        tenantStart.run(folder);
        boolean whole = true;
        for (Tenant tenant : tenants.all()) {
            if (tenant.state() == Tenant.State.ACTIVE) {
                List<String> faults = SignedIn.unattended(tenant.id(), audit::check);
                faults.forEach(fault -> LOG.error("{}: {}", tenant.id(), fault));
                whole &= faults.isEmpty();
            }
        }
        LOG.info(whole ? "The audit of every tenant is whole" : "The audit was tampered with: see above");
        return whole;
    }
}
