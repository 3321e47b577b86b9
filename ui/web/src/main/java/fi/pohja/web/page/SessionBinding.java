package fi.pohja.web.page;

import fi.pohja.http.SessionCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * Keeps a browser session, with the screens in it, to the host and the sign-in it began with. The container would take
 * its cookie from whoever sends it, on every host.
 */
final class SessionBinding {

    private static final String OWNER = "fi.pohja.owner";

    private SessionBinding() {}

    /** Ends a session that began elsewhere or with another sign-in; takes hold of a new one. */
    static void check(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return;
        }
        String owner = owner(request);
        Object bound = session.getAttribute(OWNER);
        if (bound == null) {
            session.setAttribute(OWNER, owner);
        } else if (!bound.equals(owner)) {
            session.invalidate();
        }
    }

    /** Ends the session, if there is one. */
    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private static String owner(HttpServletRequest request) {
        return request.getServerName() + " " + SessionCookie.read(request).orElse("");
    }
}
