package fi.pohja.http.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps other sites' pages from acting with a user's cookie: what changes something carries JSON, which no form can
 * send, and comes from a page of the same host where the browser says so.
 */
public final class ForgedRequests {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private ForgedRequests() {}

    /** Why a request is refused. */
    public record Refusal(int status, String text) {}

    /** Whether the request of the API is refused; empty when it may go on. */
    public static Optional<Refusal> check(HttpServletRequest request) {
        if (SAFE.contains(request.getMethod())) {
            return Optional.empty();
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return Optional.of(new Refusal(403, "http.problem.origin"));
        }
        String origin = request.getHeader("Origin");
        if (origin != null && !sameHost(origin, request.getHeader("Host"))) {
            return Optional.of(new Refusal(403, "http.problem.origin"));
        }
        boolean body = request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
        String type = request.getContentType();
        if ((body || type != null) && !json(type)) {
            return Optional.of(new Refusal(415, "http.problem.415"));
        }
        return Optional.empty();
    }

    private static boolean json(@org.jspecify.annotations.Nullable String type) {
        return type != null
                && type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/json");
    }

    /** The scheme is not compared: behind a proxy that ends TLS it differs. */
    private static boolean sameHost(String origin, @org.jspecify.annotations.Nullable String host) {
        try {
            String authority = URI.create(origin).getAuthority();
            return authority != null && authority.equalsIgnoreCase(host);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
