package fi.pohja.http;

import jakarta.servlet.http.HttpServletRequest;

/** What a request's host name leads to; {@link TenantFilter} has found it before any servlet is asked. */
public enum Place {
    /** A tenant's host; its scope is bound. */
    TENANT,
    /** The operators' console; the platform's scope is bound. */
    PLATFORM,
    /** The host that lists the tenants; nothing is bound. */
    BARE;

    private static final String ATTRIBUTE = Place.class.getName();

    /** The place of a request that came through the filter. */
    public static Place of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Place place) {
            return place;
        }
        throw new IllegalStateException("The request did not come through the tenant filter");
    }

    void mark(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
