package fi.pohja.tenancy;

import fi.pohja.problem.ChangedMeanwhileException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The registry of tenants. Kept in the platform's schema; read from memory, which is refreshed when the registry
 * changes on this instance and at least every ten seconds otherwise.
 */
public interface Tenants {

    /** All tenants whose file is present, by code. Any thread, no database. */
    List<Tenant> all();

    /** Every registered tenant, those without a file too, by code; read from the database. */
    List<Tenant> registered();

    /** The tenant that a request's host name (without port, any case) leads to. Any thread, no database. */
    Optional<Tenant> byHost(String host);

    /** The tenant of this id. Any thread, no database. */
    Optional<Tenant> byId(TenantId id);

    /**
     * The tenant of the bound scope.
     *
     * @throws Scope.NothingBoundException when no tenant is bound
     */
    default Tenant current() {
        TenantId id = Scope.currentTenant();
        return byId(id).orElseThrow(() -> new IllegalStateException("The tenant is not registered: " + id));
    }

    /**
     * Stores what an administrator of the bound tenant changed in it: names, languages, accent and host names. Joins the
     * caller's transaction, so that the audit of it stands or falls with it. From then on the tenant's file no longer
     * decides the changed fields. Lookups know of it after {@link #refresh}, which whoever commits calls.
     *
     * @param fields names of what was changed: {@code name}, {@code shortName}, {@code languages}, {@code accent},
     *     {@code hosts}
     * @return the tenant as stored
     * @throws ChangedMeanwhileException when somebody else stored another version meanwhile
     * @throws IllegalArgumentException when it is not the bound tenant
     */
    Tenant change(Tenant edited, Set<String> fields);

    /** Notes that somebody uses the tenant, for the operators; stored at most once a minute, never throws. Any scope. */
    void noteUse(TenantId tenant);

    /**
     * Closes an active tenant. In the running transaction of the platform's scope, or in one of its own. The caller
     * checks who asks and records it.
     *
     * @param reason for the notice
     * @throws ChangedMeanwhileException when the tenant is not active
     */
    void suspend(TenantId tenant, String reason);

    /**
     * Opens a suspended tenant again, as {@link #suspend}.
     *
     * @throws ChangedMeanwhileException when the tenant is not suspended
     */
    void resume(TenantId tenant);

    /** Reads the registry anew, for instance after another instance's change. */
    void refresh();
}
