package fi.pohja.http.internal;

import fi.pohja.http.SameOrigin;
import jakarta.servlet.http.HttpServletRequest;
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
        if (!SameOrigin.holds(request)) {
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
}
