package fi.pohja.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/**
 * The one cookie for screens and API: {@code pohja}, over HTTPS {@code __Host-pohja} and Secure; HttpOnly, SameSite=Lax,
 * for the host only. Its value is the session's token.
 */
public final class SessionCookie {

    private SessionCookie() {}

    /** The cookie's name for this request's scheme. */
    public static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-pohja" : "pohja";
    }

    /** The token the client has sent. */
    public static Optional<String> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        String name = name(request);
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(name) && !cookie.getValue().isEmpty()) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    /** Gives the client a token, until the browser is closed; how long it is good for is decided by the session. */
    public static void set(HttpServletRequest request, HttpServletResponse response, String token) {
        response.addHeader("Set-Cookie", header(request, token, ""));
    }

    /** Makes the client forget the token. */
    public static void clear(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader("Set-Cookie", header(request, "", "; Max-Age=0"));
    }

    private static String header(HttpServletRequest request, String token, String more) {
        return name(request) + "=" + token + "; Path=/" + more + "; HttpOnly; SameSite=Lax"
                + (request.isSecure() ? "; Secure" : "");
    }
}
