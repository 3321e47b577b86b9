package fi.pohja.web.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import fi.pohja.web.i18n.Language;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a person chose about the look of the pages, remembered by their browser in cookies, so that the first page is
 * already drawn in it. The cookies hold nothing else.
 */
public record Appearance(Theme theme, Density density, Optional<Language> language) {

    private static final String THEME = "pohja-theme";
    private static final String DENSITY = "pohja-density";
    private static final String LANGUAGE = "pohja-language";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    /** Light or dark; {@link #SYSTEM} follows the device. */
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    /** How much room things are given. */
    public enum Density {
        COMFORTABLE,
        COMPACT
    }

    /** What the browser remembers; what it does not, or no longer understands, is the default. */
    static Appearance of(VaadinRequest request) {
        return new Appearance(
                cookie(request, THEME)
                        .flatMap(value -> constant(Theme.values(), value))
                        .orElse(Theme.SYSTEM),
                cookie(request, DENSITY)
                        .flatMap(value -> constant(Density.values(), value))
                        .orElse(Density.COMFORTABLE),
                cookie(request, LANGUAGE).flatMap(Language::of));
    }

    /** What the page at work was drawn in; the defaults while no request is handled. */
    public static Appearance current() {
        VaadinRequest request = VaadinService.getCurrentRequest();
        return request == null ? new Appearance(Theme.SYSTEM, Density.COMFORTABLE, Optional.empty()) : of(request);
    }

    /** Shows the page in this theme and has the browser remember it. */
    public static void choose(Theme theme) {
        remember(THEME, code(theme));
        mark("data-theme", code(theme));
    }

    /** Shows the page in this density and has the browser remember it. */
    public static void choose(Density density) {
        remember(DENSITY, code(density));
        mark("data-density", code(density));
    }

    /** Has the browser remember this language and loads the page anew in it. */
    public static void choose(Language language) {
        remember(LANGUAGE, language.code());
        UI page = UI.getCurrent();
        page.getSession().setLocale(language.page());
        page.getPage().reload();
    }

    public static String code(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private static void mark(String attribute, String value) {
        UI.getCurrent().getPage().executeJs("document.documentElement.setAttribute($0, $1)", attribute, value);
    }

    private static void remember(String name, String value) {
        VaadinResponse response = VaadinService.getCurrentResponse();
        VaadinRequest request = VaadinService.getCurrentRequest();
        if (response == null || request == null) {
            return;
        }
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge((int) REMEMBERED.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private static Optional<String> cookie(VaadinRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] constants, String value) {
        return Arrays.stream(constants)
                .filter(constant -> code(constant).equals(value))
                .findFirst();
    }
}
