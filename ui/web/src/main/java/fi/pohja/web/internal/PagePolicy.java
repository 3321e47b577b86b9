package fi.pohja.web.internal;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;
import org.jsoup.nodes.Element;

/**
 * The content policy of the pages Vaadin draws: scripts and styles only from here, and in the page only those with the
 * page's own random mark.
 *
 * <p>What stays open, and why. {@code 'unsafe-eval'}: Flow's client makes functions of the expressions the server sends
 * (there is no other mode in Vaadin 25). {@code style-src-attr 'unsafe-inline'}: a few components and the charts write
 * {@code style} attributes. Style elements the components make get the mark from {@code styles-mark.js}. Images may be
 * {@code data:}, which Aura uses for its pictures.
 */
@Singleton
final class PagePolicy implements VaadinServiceInitListener {

    static final String HEADER = "Content-Security-Policy";

    private static final long serialVersionUID = 1L;
    private static final int MARK_BYTES = 18;

    /**
     * The styles Vaadin's components put in by markup, each by its own hash: the typeface with the pictures of its
     * upload, then the scrollers of the calendar of a date, which stays empty without them.
     */
    private static final String COMPONENTS = String.join(
            " ",
            "'sha256-3a64dNOQwcII785DP1PNJieaL3Lbu50dIaJGcJ6xwQ4='",
            "'sha256-BKKY16xB+vgcX++RMreQaVDFJ1Qtp3GEF5hU8JgnRxk='",
            "'sha256-Mi+i7Phh1UOjZ0x/qGAS342TU+vn7xG5xDIzcKxXhiU='",
            "'sha256-3QT3eM+q9TclSqSU3m57G/bQwWnIhIFfAxgKI5k9zxs='");

    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(PagePolicy::apply);
    }

    private static void apply(IndexHtmlResponse response) {
        byte[] random = new byte[MARK_BYTES];
        RANDOM.nextBytes(random);
        String mark = Base64.getEncoder().encodeToString(random);
        // After the base address, which its own address is relative to.
        response.getDocument().head().select("base").after("<script src=\"pohja/styles-mark.js\"></script>");
        for (Element element : response.getDocument().select("script, style")) {
            element.attr("nonce", mark);
        }
        response.getVaadinResponse().setHeader(HEADER, policy(mark));
        response.getVaadinResponse().setHeader("Cache-Control", "no-store");
    }

    private static String policy(String mark) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self' 'unsafe-eval' 'nonce-" + mark + "'",
                "script-src-attr 'none'",
                "style-src-elem 'self' 'nonce-" + mark + "' " + COMPONENTS,
                "style-src-attr 'unsafe-inline'",
                "img-src 'self' data: blob:",
                "font-src 'self' data:",
                "connect-src 'self'",
                "manifest-src 'self'",
                "form-action 'self'",
                "base-uri 'self'",
                "frame-src 'none'",
                "frame-ancestors 'none'",
                "object-src 'none'");
    }
}
