package fi.pohja.web.page;

import fi.pohja.access.Operator;
import fi.pohja.access.SignedIn;
import fi.pohja.http.Place;
import fi.pohja.http.RequestLanguage;
import fi.pohja.settings.Accent;
import fi.pohja.tenancy.Tenant;
import fi.pohja.text.FurtherLanguage;
import fi.pohja.text.Texts;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One request for a plain page, and its answer. Used on the request's thread only. */
public final class Exchange {

    /** Colour of Pohja itself, where no tenant's is due. */
    private static final String OWN_ACCENT = "#0b5d8a";

    /** Shared with the rest of the interface, which follows what is chosen here. */
    private static final String LANGUAGE_COOKIE = "pohja-language";

    private static final String THEME_COOKIE = "pohja-theme";
    /** Followed by six digits and {@code .css}; below the files that are the same on every host. */
    static final String ACCENT_STYLES = "/pohja/accent-";

    private static final int FIVE_MINUTES = 300;
    private static final int YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self';"
            + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static final Map<String, String> LANGUAGE_NAMES = Map.of("fi", "Suomi", "sv", "Svenska", "en", "English");

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Place place;
    private final Optional<Tenant> tenant;
    private final Words words;

    /**
     * An exchange at a place.
     *
     * @param tenant whose host it is, when it is a tenant's
     */
    Exchange(HttpServletRequest request, HttpServletResponse response, Optional<Tenant> tenant, Texts texts) {
        this.request = request;
        this.response = response;
        this.place = Place.of(request);
        this.tenant = tenant;
        this.words = new Words(texts, language());
    }

    /** The request itself, for what the rest of this class does not tell. */
    public HttpServletRequest request() {
        return request;
    }

    /** The answer itself, for what is no page, such as a file. */
    public HttpServletResponse response() {
        return response;
    }

    Place place() {
        return place;
    }

    /** Whose host it is, when it is a tenant's. */
    public Optional<Tenant> tenant() {
        return tenant;
    }

    /** Whether the request comes from somebody signed in here. */
    public boolean isSignedIn() {
        return SignedIn.bound().isPresent() || Operator.bound().isPresent();
    }

    /** Texts in the language of the page. */
    public Words words() {
        return words;
    }

    /** The text of a key in the language of the page. */
    public String text(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    /** The decoded path, beginning with a slash. */
    public String path() {
        return path(request);
    }

    static String path(HttpServletRequest request) {
        String info = request.getPathInfo();
        return request.getServletPath() + (info == null ? "" : info);
    }

    /** Whether a form was sent. */
    public boolean isPost() {
        return "POST".equals(request.getMethod());
    }

    /** What a field or the query says, empty when nothing. */
    public String parameter(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    /**
     * The fields of a form that may have a file.
     *
     * @param mostBytes how large the file may be
     * @throws fi.pohja.problem.InvalidException at {@code file} when it is larger
     */
    public FormParts parts(long mostBytes) throws IOException {
        return FormParts.of(request, mostBytes);
    }

    /** The frame around a page with this title. */
    public Frame frame(String title) {
        return new Frame(
                words,
                title,
                switch (place) {
                    case TENANT -> tenant.map(Tenant::name).map(words::name).orElse("Pohja");
                    case PLATFORM -> text("page.platform");
                    case BARE -> "Pohja";
                },
                ACCENT_STYLES + accent().substring(1) + ".css",
                cookie(THEME_COOKIE).filter(List.of("light", "dark")::contains).orElse("system"),
                languages(),
                SignedIn.bound().map(SignedIn::name).or(() -> Operator.bound().map(Operator::name)),
                tenant.isPresent() && tenant.get().state() == Tenant.State.ACTIVE
                        ? List.of(new Frame.Link(text("page.accessibility.link"), "/accessibility"))
                        : List.of(),
                false);
    }

    /** The place's colour, dark enough for white text on it. */
    private String accent() {
        String chosen = tenant.map(Tenant::accent).orElse(OWN_ACCENT);
        if (!Accent.isColour(chosen)) {
            return OWN_ACCENT;
        }
        return Accent.correction(chosen).map(Accent.Correction::used).orElse(chosen);
    }

    /** Answers with a page. */
    public void send(int status, JteModel page) throws IOException {
        byte[] html = page.render().getBytes(StandardCharsets.UTF_8);
        secure(response);
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Language", words.mostly());
        response.setContentLength(html.length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(html);
        }
    }

    /**
     * Answers with a page that is the same for everybody and may be kept for five minutes, by the language it was asked
     * for in. Remembers nothing in the browser.
     */
    public void sendToEverybody(JteModel page) throws IOException {
        byte[] html = page.render().getBytes(StandardCharsets.UTF_8);
        sendToEverybody("text/html;charset=UTF-8", html);
    }

    /** As {@link #sendToEverybody(JteModel)}, of another kind than a page. */
    public void sendToEverybody(String contentType, byte[] content) throws IOException {
        secure(response);
        // A cookie for one reader must not be kept for all.
        response.setHeader("Set-Cookie", null);
        response.setHeader("Cache-Control", "public, max-age=" + FIVE_MINUTES);
        response.setHeader("Vary", "Accept-Language, Cookie");
        response.setHeader("Content-Language", words.mostly());
        String tag = '"' + Integer.toHexString(Arrays.hashCode(content)) + '-' + content.length + '"';
        response.setHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType(contentType);
        response.setContentLength(content.length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(content);
        }
    }

    /**
     * Answers with a file that everybody may have: to be saved and never shown by the browser, whatever it holds. Kept
     * nowhere, so that one that is taken away is gone.
     */
    public void sendFile(String fileName, String mediaType, byte[] content) throws IOException {
        secure(response);
        response.setStatus(HttpServletResponse.SC_OK);
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename*=UTF-8''" + encoded(fileName).replace("+", "%20"));
        response.setContentType(mediaType);
        response.setContentLength(content.length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(content);
        }
    }

    /** The address of a local path on this host, as it was reached. */
    public String absolute(String path) {
        return elsewhere(request.getServerName(), path);
    }

    /** Leads the browser on to a local path, with GET whatever the method was. */
    public void redirect(String path) {
        secure(response);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Location", path);
    }

    /** The address of a page on another host, reached as this one was. */
    public String elsewhere(String host, String path) {
        int port = request.getServerPort();
        boolean usual = port == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + host + (usual ? "" : ":" + port) + path;
    }

    /** Sets the headers every answer has, whatever its kind. */
    public static void secure(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    }

    private List<String> offered() {
        List<FurtherLanguage> further = Texts.shared().further();
        List<String> offered = tenant.map(Tenant::languages).orElse(Texts.COMPLETE).stream()
                .filter(Texts.COMPLETE::contains)
                .toList();
        return Stream.concat(
                        (offered.isEmpty() ? Texts.COMPLETE : offered).stream(),
                        further.stream().map(FurtherLanguage::code))
                .toList();
    }

    private String language() {
        List<String> offered = offered();
        String asked = parameter("lang");
        if (offered.contains(asked)) {
            remember(asked);
            return asked;
        }
        return cookie(LANGUAGE_COOKIE)
                .or(() -> RequestLanguage.accepted(request.getHeader("Accept-Language")))
                .filter(offered::contains)
                .orElse(offered.getFirst());
    }

    private List<Frame.Language> languages() {
        List<Frame.Language> languages = new ArrayList<>();
        for (String code : offered()) {
            languages.add(new Frame.Language(
                    code,
                    Texts.shared()
                            .further(code)
                            .map(FurtherLanguage::ownName)
                            .orElseGet(() -> LANGUAGE_NAMES.getOrDefault(code, code)),
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
