package fi.pohja.web.page;

import fi.pohja.settings.Accent;
import fi.pohja.text.Texts;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One request for a plain page, and its answer. Used on the request's thread only. */
final class Exchange {

    /** Colour of Pohja itself, where no tenant's is due. */
    private static final String OWN_ACCENT = "#0b5d8a";

    /** Shared with the rest of the interface, which follows what is chosen here. */
    private static final String LANGUAGE_COOKIE = "pohja-language";

    private static final String THEME_COOKIE = "pohja-theme";
    private static final int YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self';"
            + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static final Map<String, String> LANGUAGE_NAMES = Map.of("fi", "Suomi", "sv", "Svenska", "en", "English");

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Place place;
    private final Words words;
    private Optional<String> person = Optional.empty();

    Exchange(HttpServletRequest request, HttpServletResponse response, Place place, Texts texts) {
        this.request = request;
        this.response = response;
        this.place = place;
        this.words = new Words(texts, language());
    }

    HttpServletRequest request() {
        return request;
    }

    HttpServletResponse response() {
        return response;
    }

    Place place() {
        return place;
    }

    Words words() {
        return words;
    }

    String text(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    /** The decoded path, beginning with a slash. */
    String path() {
        return path(request);
    }

    static String path(HttpServletRequest request) {
        String info = request.getPathInfo();
        return request.getServletPath() + (info == null ? "" : info);
    }

    boolean isPost() {
        return "POST".equals(request.getMethod());
    }

    /** What a field or the query says, empty when nothing. */
    String parameter(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    /** Names who is signed in on the page. */
    void person(String name) {
        person = Optional.of(name);
    }

    /** The frame around a page with this title. */
    Frame frame(String title) {
        return new Frame(
                words,
                title,
                switch (place) {
                    case Place.OfTenant(var tenant) -> words.name(tenant.name());
                    case Place.OfPlatform() -> text("page.platform");
                    case Place.Entrance(), Place.Nowhere() -> "Pohja";
                },
                "/accent.css?" + accent().substring(1),
                cookie(THEME_COOKIE).filter(List.of("light", "dark")::contains).orElse("system"),
                languages(),
                person,
                place instanceof Place.OfTenant(var tenant) && tenant.state() == fi.pohja.tenancy.Tenant.State.ACTIVE
                        ? List.of(new Frame.Link(text("page.accessibility.link"), "/accessibility"))
                        : List.of(),
                false);
    }

    /** The place's colour, dark enough for white text on it. */
    String accent() {
        String chosen = place instanceof Place.OfTenant(var tenant) ? tenant.accent() : OWN_ACCENT;
        if (!Accent.isColour(chosen)) {
            return OWN_ACCENT;
        }
        return Accent.correction(chosen).map(Accent.Correction::used).orElse(chosen);
    }

    /** Answers with a page. */
    void send(int status, JteModel page) throws IOException {
        byte[] html = page.render().getBytes(StandardCharsets.UTF_8);
        secure(response);
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Language", words.language());
        response.setContentLength(html.length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(html);
        }
    }

    /** Leads the browser on to a local path, with GET whatever the method was. */
    void redirect(String path) {
        secure(response);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Location", path);
    }

    /** The address of a page on another host, reached as this one was. */
    String elsewhere(String host, String path) {
        int port = request.getServerPort();
        boolean usual = port == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + host + (usual ? "" : ":" + port) + path;
    }

    /**
     * Whether a form was sent from one of this host's own pages. Browsers always say where a form comes from; what says
     * nothing is no browser, and carries nobody's cookies unasked.
     */
    boolean fromOwnPage() {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return false;
        }
        return origin == null || origin.equals(elsewhere(request.getServerName(), ""));
    }

    static void secure(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    }

    private List<String> offered() {
        if (place instanceof Place.OfTenant(var tenant)) {
            List<String> own =
                    tenant.languages().stream().filter(Texts.COMPLETE::contains).toList();
            return own.isEmpty() ? Texts.COMPLETE : own;
        }
        return Texts.COMPLETE;
    }

    private String language() {
        List<String> offered = offered();
        String asked = parameter("lang");
        if (offered.contains(asked)) {
            remember(asked);
            return asked;
        }
        return cookie(LANGUAGE_COOKIE).filter(offered::contains).orElseGet(() -> preferred(offered));
    }

    /** The first language the browser asks for that there is, else the place's own first. */
    private String preferred(List<String> offered) {
        String header = request.getHeader("Accept-Language");
        if (header != null) {
            try {
                for (Locale.LanguageRange range : Locale.LanguageRange.parse(header)) {
                    String language = Locale.forLanguageTag(range.getRange()).getLanguage();
                    if (offered.contains(language)) {
                        return language;
                    }
                }
            } catch (IllegalArgumentException malformed) {
                return offered.getFirst();
            }
        }
        return offered.getFirst();
    }

    private List<Frame.Language> languages() {
        List<Frame.Language> languages = new ArrayList<>();
        for (String code : offered()) {
            languages.add(new Frame.Language(
                    code,
                    LANGUAGE_NAMES.getOrDefault(code, code),
                    "?" + queryWith("lang", code),
                    code.equals(words.language())));
        }
        return languages;
    }

    /** What was asked for stays in the address when the language changes; what was typed into a form never gets there. */
    private String queryWith(String name, String value) {
        StringBuilder query = new StringBuilder();
        String to = isPost() ? "" : parameter("to");
        if (!to.isEmpty()) {
            query.append("to=").append(encoded(to)).append('&');
        }
        return query.append(name).append('=').append(encoded(value)).toString();
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Has the browser remember a language, unless it remembers one already. */
    void suggestLanguage(String language) {
        if (cookie(LANGUAGE_COOKIE).isEmpty() && offered().contains(language)) {
            remember(language);
        }
    }

    private void remember(String language) {
        Cookie cookie = new Cookie(LANGUAGE_COOKIE, language);
        cookie.setPath("/");
        cookie.setMaxAge(YEAR_IN_SECONDS);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private Optional<String> cookie(String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }
}
