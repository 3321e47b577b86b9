package fi.pohja.web.page;

import fi.pohja.access.DeniedException;
import fi.pohja.access.Invitations;
import fi.pohja.access.Operator;
import fi.pohja.access.SignedIn;
import fi.pohja.http.Place;
import fi.pohja.http.SameOrigin;
import fi.pohja.tenancy.Tenant;
import fi.pohja.tenancy.Tenants;
import fi.pohja.text.Texts;
import jakarta.inject.Provider;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides by host name and path which plain page answers, and lets only those who are signed in go on to the screens
 * behind.
 */
@Singleton
final class Door implements Filter {

    private static final int YEAR_IN_SECONDS = 365 * 24 * 60 * 60;
    private static final long LARGEST_FORM = 64 * 1024;

    private static final String PUBLIC = "/p/";
    private static final String FEEDS = "/feeds/";

    private static final Pattern ACCENT = Pattern.compile(Exchange.ACCENT_STYLES + "([0-9a-fA-F]{6})\\.css");

    /** Files that are the same on every host and for everybody, and what has its own way of refusing. */
    private static final List<String> ELSEWHERE =
            List.of("/pohja/", "/VAADIN/static/", "/VAADIN/build/", "/api/", "/health", "/metrics");

    private final Tenants tenants;
    private final Texts texts;
    private final NoticePage notices;
    private final RegionsPage regions;
    private final SignInPage signIn;
    private final PasswordPages passwords;
    private final OutboxPage outbox;
    private final ConsolePage console;
    private final AccessibilityPage accessibility;
    private final Provider<PluginsPage> plugins;
    private final List<PublicPlace> publicPlaces;

    Door(
            Tenants tenants,
            Texts texts,
            NoticePage notices,
            RegionsPage regions,
            SignInPage signIn,
            PasswordPages passwords,
            OutboxPage outbox,
            ConsolePage console,
            AccessibilityPage accessibility,
            Provider<PluginsPage> plugins,
            List<PublicPlace> publicPlaces) {
        this.tenants = tenants;
        this.texts = texts;
        this.notices = notices;
        this.regions = regions;
        this.signIn = signIn;
        this.passwords = passwords;
        this.outbox = outbox;
        this.console = console;
        this.accessibility = accessibility;
        this.plugins = plugins;
        this.publicPlaces = publicPlaces;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        String path = Exchange.path(http);
        Matcher accent = ACCENT.matcher(path);
        if (accent.matches()) {
            accent(accent.group(1), (HttpServletResponse) response);
            return;
        }
        if (ELSEWHERE.stream().anyMatch(path::startsWith)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Tenant> tenant = Place.of(http) == Place.TENANT ? Optional.of(tenants.current()) : Optional.empty();
        Exchange exchange = new Exchange(http, (HttpServletResponse) response, tenant, texts);
        try {
            if (tenant.isPresent()) {
                tenant(exchange, tenant.get(), path, chain);
            } else if (exchange.place() == Place.PLATFORM) {
                platform(exchange, path);
            } else {
                entrance(exchange, path);
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

    private void platform(Exchange exchange, String path) throws IOException, ServletException {
        if (refused(exchange) || open(exchange, path)) {
            return;
        }
        if (Operator.bound().isEmpty()) {
            toSignIn(exchange);
        } else if (path.equals("/") && !exchange.isPost()) {
            console.show(exchange);
        } else if (path.equals(PluginsPage.ADDRESS) || path.startsWith(PluginsPage.ADDRESS + "/")) {
            plugins.get().answer(exchange);
        } else if (path.startsWith(ConsolePage.SUSPEND)) {
            String slug = path.substring(ConsolePage.SUSPEND.length());
            if (exchange.isPost()) {
                console.suspend(exchange, slug);
            } else {
                console.askReason(exchange, slug);
            }
        } else if (path.startsWith(ConsolePage.RESUME) && exchange.isPost()) {
            console.resume(exchange, path.substring(ConsolePage.RESUME.length()));
        } else {
            notices.unknownPage(exchange);
        }
    }

    private void tenant(Exchange exchange, Tenant tenant, String path, FilterChain chain)
            throws IOException, ServletException {
        if (path.equals(AccessibilityPage.PATH)) {
            accessibility.show(exchange, tenant);
            return;
        }
        if (path.startsWith(PUBLIC) || path.startsWith(FEEDS)) {
            forEverybody(exchange, path);
            return;
        }
        if (isPlain(path) && (refused(exchange) || open(exchange, path))) {
            return;
        }
        boolean signedIn = SignedIn.bound().isPresent();
        if (path.equals(OutboxPage.PATH) && outbox.exists()) {
            if (signedIn) {
                outbox.show(exchange);
            } else {
                toSignIn(exchange);
            }
        } else if (signedIn) {
            SessionBinding.check(exchange.request());
            chain.doFilter(exchange.request(), exchange.response());
        } else {
            behind(exchange, chain);
        }
    }

    private void forEverybody(Exchange exchange, String path) throws IOException {
        if (refused(exchange)) {
            return;
        }
        for (PublicPlace place : publicPlaces) {
            if (place.prefix().equals(path + "/")) {
                String query = exchange.request().getQueryString();
                exchange.redirect(query == null ? place.prefix() : place.prefix() + "?" + query);
                return;
            }
            if (path.startsWith(place.prefix())
                    && place.answer(exchange, path.substring(place.prefix().length()))) {
                return;
            }
        }
        notices.unknownPage(exchange);
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
            if (post && exchange.place() == Place.TENANT) {
                passwords.request(exchange);
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
            if (!SameOrigin.holds(request)) {
                notices.foreignForm(exchange);
                return true;
            }
            long length = request.getContentLengthLong();
            long most = exchange.place() == Place.PLATFORM && exchange.path().equals(PluginsPage.INSTALL)
                    ? PluginsPage.LARGEST_ARCHIVE
                    : LARGEST_FORM;
            if (length < 0 || length > most) {
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

    /** A colour in a style sheet, since the policy allows none in the page; can be kept for ever. */
    private static void accent(String digits, HttpServletResponse response) throws IOException {
        Exchange.secure(response);
        response.setContentType("text/css;charset=UTF-8");
        response.setHeader("Cache-Control", "public, max-age=" + YEAR_IN_SECONDS + ", immutable");
        response.getOutputStream().write(("html{--pohja-accent:#" + digits + "}").getBytes(StandardCharsets.UTF_8));
    }
}
