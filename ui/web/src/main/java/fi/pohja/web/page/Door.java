package fi.pohja.web.page;

import fi.pohja.access.DeniedException;
import fi.pohja.access.Invitations;
import fi.pohja.tenancy.Tenant;
import fi.pohja.text.Texts;
import jakarta.inject.Singleton;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Decides by host name and path which plain page answers, and lets only those who are signed in go on to the screens
 * behind.
 */
@Singleton
final class Door implements Filter {

    private static final int YEAR_IN_SECONDS = 365 * 24 * 60 * 60;
    private static final long LARGEST_FORM = 64 * 1024;

    /** Files that are the same on every host and for everybody, and what has its own way of refusing. */
    private static final List<String> ELSEWHERE =
            List.of("/pohja/", "/VAADIN/static/", "/VAADIN/build/", "/api/", "/p/", "/feeds/", "/health", "/metrics");

    private final Places places;
    private final Texts texts;
    private final Sessions sessions;
    private final NoticePage notices;
    private final RegionsPage regions;
    private final SignInPage signIn;
    private final PasswordPages passwords;
    private final OutboxPage outbox;
    private final ConsolePage console;
    private final AccessibilityPage accessibility;

    Door(
            Places places,
            Texts texts,
            Sessions sessions,
            NoticePage notices,
            RegionsPage regions,
            SignInPage signIn,
            PasswordPages passwords,
            OutboxPage outbox,
            ConsolePage console,
            AccessibilityPage accessibility) {
        this.places = places;
        this.texts = texts;
        this.sessions = sessions;
        this.notices = notices;
        this.regions = regions;
        this.signIn = signIn;
        this.passwords = passwords;
        this.outbox = outbox;
        this.console = console;
        this.accessibility = accessibility;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        String path = Exchange.path(http);
        if (ELSEWHERE.stream().anyMatch(path::startsWith)) {
            chain.doFilter(request, response);
            return;
        }
        Place place = places.of(http.getServerName());
        Exchange exchange = new Exchange(http, (HttpServletResponse) response, place, texts);
        try {
            if (path.equals("/accent.css")) {
                accent(exchange);
                return;
            }
            switch (place) {
                case Place.Nowhere() -> notices.unknownHost(exchange);
                case Place.Entrance() -> entrance(exchange, path);
                case Place.OfPlatform() -> platform(exchange, path);
                case Place.OfTenant tenant -> tenant(exchange, tenant, path, chain);
            }
        } catch (DeniedException denied) {
            notices.denied(exchange);
        } catch (IOException | ServletException | RuntimeException failure) {
            if (response.isCommitted()) {
                throw failure;
            }
            response.reset();
            notices.failure(exchange, failure);
        }
    }

    private void entrance(Exchange exchange, String path) throws IOException {
        if (path.equals("/")) {
            regions.show(exchange);
        } else {
            notices.unknownPage(exchange);
        }
    }

    private void platform(Exchange exchange, String path) throws IOException {
        if (refused(exchange) || open(exchange, path)) {
            return;
        }
        Optional<Guest> guest = sessions.guest(exchange);
        if (guest.isEmpty()) {
            toSignIn(exchange);
        } else if (path.equals("/") && !exchange.isPost()) {
            console.show(exchange, guest.get());
        } else if (path.startsWith(ConsolePage.SUSPEND)) {
            String slug = path.substring(ConsolePage.SUSPEND.length());
            if (exchange.isPost()) {
                console.suspend(exchange, guest.get(), slug);
            } else {
                console.askReason(exchange, guest.get(), slug);
            }
        } else if (path.startsWith(ConsolePage.RESUME) && exchange.isPost()) {
            console.resume(exchange, guest.get(), path.substring(ConsolePage.RESUME.length()));
        } else {
            notices.unknownPage(exchange);
        }
    }

    private void tenant(Exchange exchange, Place.OfTenant place, String path, FilterChain chain)
            throws IOException, ServletException {
        Tenant tenant = place.tenant();
        if (tenant.state() != Tenant.State.ACTIVE) {
            notices.closed(exchange, tenant);
            return;
        }
        if (path.equals(AccessibilityPage.PATH)) {
            accessibility.show(exchange, place);
            return;
        }
        if (isPlain(path) && (refused(exchange) || open(exchange, path))) {
            return;
        }
        Optional<Guest> guest = sessions.guest(exchange);
        if (path.equals(OutboxPage.PATH) && outbox.exists()) {
            if (guest.isPresent()) {
                outbox.show(exchange, guest.get());
            } else {
                toSignIn(exchange);
            }
        } else if (guest.isPresent()) {
            SessionBinding.check(exchange.request());
            chain.doFilter(exchange.request(), exchange.response());
        } else {
            behind(exchange, chain);
        }
    }

    /** A request for the screens from somebody who is not, or no longer, signed in. */
    private void behind(Exchange exchange, FilterChain chain) throws IOException, ServletException {
        HttpServletRequest request = exchange.request();
        SessionBinding.end(request);
        String kind = exchange.parameter("v-r");
        if (!kind.isEmpty() && !kind.equals("init")) {
            // A screen that is still open somewhere: without a session Vaadin tells it that its time is over.
            chain.doFilter(request, exchange.response());
        } else if (isNavigation(request)) {
            toSignIn(exchange);
        } else {
            Exchange.secure(exchange.response());
            exchange.response().setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    private static boolean isNavigation(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod())) {
            return false;
        }
        String mode = request.getHeader("Sec-Fetch-Mode");
        String accept = request.getHeader("Accept");
        return mode != null ? mode.equals("navigate") : accept == null || accept.contains("text/html");
    }

    private static boolean isPlain(String path) {
        return path.equals(SignInPage.PATH)
                || path.equals(SignInPage.OUT)
                || path.equals(PasswordPages.FORGOT)
                || path.startsWith(Invitations.PATH);
    }

    /** Pages for those who are not signed in, the same for tenants and the platform. Says whether it was one. */
    private boolean open(Exchange exchange, String path) throws IOException {
        boolean post = exchange.isPost();
        if (path.equals(SignInPage.PATH)) {
            if (post) {
                signIn.signIn(exchange);
            } else {
                signIn.show(exchange);
            }
        } else if (path.equals(SignInPage.OUT)) {
            if (post) {
                signIn.signOut(exchange);
            } else {
                exchange.redirect("/");
            }
        } else if (path.equals(PasswordPages.FORGOT)) {
            if (post && exchange.place() instanceof Place.OfTenant place) {
                passwords.request(exchange, place);
            } else {
                passwords.forgot(exchange);
            }
        } else if (path.startsWith(Invitations.PATH)) {
            String token = path.substring(Invitations.PATH.length());
            if (post) {
                passwords.choose(exchange, token);
            } else {
                passwords.link(exchange, token);
            }
        } else {
            return false;
        }
        return true;
    }

    /** Answers what no page of ours would have sent: from another site, too large, unreadable. */
    private boolean refused(Exchange exchange) throws IOException {
        HttpServletRequest request = exchange.request();
        if (exchange.isPost()) {
            if (!exchange.fromOwnPage()) {
                notices.foreignForm(exchange);
                return true;
            }
            long length = request.getContentLengthLong();
            if (length < 0 || length > LARGEST_FORM) {
                notices.badRequest(exchange, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
                return true;
            }
        }
        return false;
    }

    private static void toSignIn(Exchange exchange) {
        HttpServletRequest request = exchange.request();
        String query = request.getQueryString();
        String to = LocalAddress.of(request.getRequestURI() + (query == null ? "" : "?" + query));
        exchange.redirect(SignInPage.PATH + (to.equals("/") ? "" : "?to=" + Exchange.encoded(to)));
    }

    /** The place's colour; its address changes with the colour, so that it can be kept. */
    private static void accent(Exchange exchange) throws IOException {
        HttpServletResponse response = exchange.response();
        Exchange.secure(response);
        response.setContentType("text/css;charset=UTF-8");
        response.setHeader("Cache-Control", "public, max-age=" + YEAR_IN_SECONDS + ", immutable");
        response.getOutputStream()
                .write(("html{--pohja-accent:" + exchange.accent() + "}").getBytes(StandardCharsets.UTF_8));
    }
}
