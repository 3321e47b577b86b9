package fi.pohja.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request that changes something comes from a page of the same host. Browsers always say where such a request
 * comes from; what says nothing is no browser, and carries nobody's cookie unasked.
 */
public final class SameOrigin {

    private SameOrigin() {}

    /** False when the browser names another site, or another host of ours: tenants are each other's strangers. */
    public static boolean holds(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return false;
        }
        String origin = request.getHeader("Origin");
        return origin == null || sameHost(origin, request.getHeader("Host"));
    }

    /** The scheme is not compared: behind a proxy that ends TLS it differs. */
    private static boolean sameHost(String origin, @Nullable String host) {
        try {
            String authority = URI.create(origin).getAuthority();
            return authority != null && authority.equalsIgnoreCase(host);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
