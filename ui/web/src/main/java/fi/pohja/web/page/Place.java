package fi.pohja.web.page;

/** What the host name of a request leads to. */
sealed interface Place {

    /** One tenant's own host, whatever state the tenant is in. */
    record OfTenant(fi.pohja.tenancy.Tenant tenant) implements Place {}

    /** The operators' host. */
    record OfPlatform() implements Place {}

    /** The bare host, where one finds one's tenant. */
    record Entrance() implements Place {}

    /** A host name nobody has. */
    record Nowhere() implements Place {}
}
