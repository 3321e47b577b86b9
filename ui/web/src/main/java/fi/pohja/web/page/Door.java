package fi.pohja.web.page;

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

/** Decides by host name and path which plain page answers, or that the request goes on to the servlets. */
@Singleton
final class Door implements Filter {

    private static final int YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

    private final Places places;
    private final Texts texts;
    private final NoticePage notices;
    private final RegionsPage regions;

    Door(Places places, Texts texts, NoticePage notices, RegionsPage regions) {
        this.places = places;
        this.texts = texts;
        this.notices = notices;
        this.regions = regions;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        String path = Exchange.path(http);
        if (isAnsweredElsewhere(path)) {
            chain.doFilter(request, response);
            return;
        }
        Exchange exchange = new Exchange(http, (HttpServletResponse) response, places.of(http.getServerName()), texts);
        try {
            answer(exchange, path, chain);
        } catch (IOException | ServletException | RuntimeException failure) {
            if (response.isCommitted()) {
                throw failure;
            }
            response.reset();
            notices.failure(exchange, failure);
        }
    }

    private void answer(Exchange exchange, String path, FilterChain chain) throws IOException, ServletException {
        if (path.equals("/accent.css")) {
            accent(exchange);
            return;
        }
        switch (exchange.place()) {
            case Place.Nowhere() -> notices.unknownHost(exchange);
            case Place.Entrance() -> {
                if (path.equals("/")) {
                    regions.show(exchange);
                } else {
                    notices.unknownPage(exchange);
                }
            }
            case Place.OfPlatform() -> notices.unknownPage(exchange);
            case Place.OfTenant(Tenant tenant) -> {
                if (tenant.state() != Tenant.State.ACTIVE) {
                    notices.closed(exchange, tenant);
                } else {
                    chain.doFilter(exchange.request(), exchange.response());
                }
            }
        }
    }

    /** Files that are the same on every host, and what has its own way of refusing. */
    private static boolean isAnsweredElsewhere(String path) {
        return path.startsWith("/pohja/")
                || path.startsWith("/VAADIN/")
                || path.startsWith("/api/")
                || path.equals("/health")
                || path.equals("/metrics");
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
