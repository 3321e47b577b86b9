package fi.pohja.http.internal;

import fi.pohja.http.SameOrigin;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other sites' pages from acting with a user's cookie: what changes something carries JSON or a file's bytes,
 * which no form can send, and comes from a page of the same host where the browser says so.
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
        if ((body || type != null) && !isA(type, "application/json") && !isFile(request)) {
            return Optional.of(new Refusal(415, "http.problem.415"));
        }
        return Optional.empty();
    }

    /** Whether the body is a file's bytes: whoever takes it limits it. */
    public static boolean isFile(HttpServletRequest request) {
        return isA(request.getContentType(), "application/octet-stream");
    }

    private static boolean isA(@Nullable String type, String wanted) {
        return type != null
                && type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(wanted);
    }
}
