package fi.pohja.web.internal;

import com.vaadin.flow.server.HandlerHelper;
import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.server.SessionInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.shared.ApplicationConstants;
import com.vaadin.flow.shared.JsonConstants;
import fi.pohja.access.SignedIn;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.Tenant;
import fi.pohja.tenancy.TenantId;
import fi.pohja.tenancy.Tenants;
import fi.pohja.text.Texts;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets only its owner into a browser session. Called for every request that reaches Vaadin, after the filters have
 * bound tenant and user to the thread.
 *
 * <p>A page whose user is no longer signed in, or is another by now, is told so and led to sign-in; what was typed is
 * kept in drafts.
 */
@Singleton
final class SessionGuard {

    private static final Logger LOG = LoggerFactory.getLogger(SessionGuard.class);

    private static final String SIGN_IN = "/sign-in?to=";

    private final Texts texts;
    private final Tenants tenants;

    SessionGuard(Texts texts, Tenants tenants) {
        this.texts = texts;
        this.tenants = tenants;
    }

    /** Whether Vaadin may go on with the request; otherwise it has been answered. */
    boolean passes(VaadinRequest request, VaadinResponse response) throws IOException {
        if (!(Scope.bound().orElseGet(Scope::platform) instanceof Scope.OfTenant(TenantId here))) {
            // Pages of ours exist on tenants' hosts only.
            response.sendError(HttpServletResponse.SC_NOT_FOUND, "");
            return false;
        }
        Optional<SignedIn> user = SignedIn.bound();
        WrappedSession session = request.getWrappedSession(false);
        SessionOwner owner = session == null ? null : (SessionOwner) session.getAttribute(SessionOwner.ATTRIBUTE);
        if (owner != null && !owner.user().tenant().equals(here)) {
            // Another host's session: it can only have come here by force.
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "");
            return false;
        }
        if (user.isEmpty()) {
            turnAway(request, response, "shell.session.over", "shell.session.over.how");
            return false;
        }
        if (owner != null && !owner.is(user.get())) {
            if (!isPage(request)) {
                turnAway(request, response, "shell.session.other", "shell.session.other.how");
                return false;
            }
            // Somebody else has signed in with this browser: nothing of the former user's pages stays.
            session.invalidate();
            owner = null;
        }
        if (owner == null) {
            request.getWrappedSession(true).setAttribute(SessionOwner.ATTRIBUTE, new SessionOwner(user.get()));
        } else if (owner.renew(user.get())) {
            owner.pages().ifPresent(SessionGuard::tellOfRoles);
        }
        return true;
    }

    /** Gives a new Vaadin session the owner of the container's session it lives in. Called under its lock. */
    static void own(SessionInitEvent event) {
        SessionOwner owner =
                (SessionOwner) event.getRequest().getWrappedSession().getAttribute(SessionOwner.ATTRIBUTE);
        event.getSession().setAttribute(SessionOwner.class, owner);
        owner.open(event.getSession());
    }

    private static void tellOfRoles(VaadinSession pages) {
        Future<?> told = pages.access(() -> pages.getUIs().forEach(RolesChanged::tell));
        LOG.debug("Pages are told of changed roles: {}", told);
    }

    private void turnAway(VaadinRequest request, VaadinResponse response, String caption, String message)
            throws IOException {
        String language = language(request);
        String signIn = SIGN_IN + URLEncoder.encode(shownPage(request), StandardCharsets.UTF_8);
        if (HandlerHelper.isRequestType(request, RequestType.UIDL)) {
            response.setContentType(JsonConstants.JSON_CONTENT_TYPE);
            response.setHeader("Cache-Control", "no-store");
            response.getWriter()
                    .write(VaadinService.createCriticalNotificationJSON(
                            texts.text(language, caption), texts.text(language, message), "", signIn));
        } else if (isPage(request)) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", signIn);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, "");
        }
    }

    /** The browser's language where the tenant offers it, else the tenant's own: nobody is signed in to ask. */
    private String language(VaadinRequest request) {
        Tenant tenant = tenants.current();
        String wanted = request.getLocale().getLanguage();
        return tenant.languages().contains(wanted) ? wanted : tenant.defaultLanguage();
    }

    private static boolean isPage(VaadinRequest request) {
        return "GET".equals(request.getMethod())
                && request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER) == null;
    }

    /** Path and query of the page that asks: of the request itself, or of the page it is sent from. */
    private static String shownPage(VaadinRequest request) {
        String referer = request.getHeader("Referer");
        if (isPage(request) || referer == null) {
            return request.getPathInfo() == null ? "/" : request.getPathInfo();
        }
        try {
            URI page = URI.create(referer);
            return page.getRawQuery() == null ? page.getRawPath() : page.getRawPath() + "?" + page.getRawQuery();
        } catch (IllegalArgumentException malformed) {
            return "/";
        }
    }
}
