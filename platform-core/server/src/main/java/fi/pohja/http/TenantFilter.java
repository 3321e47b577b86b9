package fi.pohja.http;

import fi.pohja.http.internal.ForgedRequests;
import fi.pohja.http.internal.LimitedBody;
import fi.pohja.http.internal.Problems;
import fi.pohja.http.internal.Visitors;
import fi.pohja.tenancy.Scope;
import fi.pohja.tenancy.Tenant;
import fi.pohja.tenancy.Tenants;
import fi.pohja.text.Texts;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.MDC;

/**
 * The first thing every request meets: host name → tenant, platform or bare host; cookie → who is signed in; both bound
 * for the rest of the request, on its thread, and named in the log ({@code request}, {@code tenant}, {@code user}).
 *
 * <p>Registered for all paths with any container that Micronaut's servlet initializer is given to. {@code /health} and
 * the files common to all hosts go through on any. An unknown host is answered 404, a tenant that is not active 503 with a notice.
 */
@Singleton
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public final class TenantFilter implements Filter {

    private static final String API = "/api/";

    /** Style sheets, fonts and pictures: the same on every host, and needed by the notices too. */
    private static final String COMMON_FILES = "/pohja/";

    private final Tenants tenants;
    private final Visitors visitors;
    private final Problems problems;
    private final Optional<Notices> notices;
    private final Texts texts;
    private final String platformHost;
    private final String bareHost;

    TenantFilter(
            Tenants tenants,
            Visitors visitors,
            Problems problems,
            Optional<Notices> notices,
            Texts texts,
            @Value("${pohja.platform-host:platform.localhost}") String platformHost,
            @Value("${pohja.bare-host:localhost}") String bareHost) {
        this.tenants = tenants;
        this.visitors = visitors;
        this.problems = problems;
        this.notices = notices;
        this.texts = texts;
        this.platformHost = platformHost.toLowerCase(Locale.ROOT);
        this.bareHost = bareHost.toLowerCase(Locale.ROOT);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http && response instanceof HttpServletResponse answer) {
            String id = UUID.randomUUID().toString();
            MDC.put("request", id);
            answer.setHeader("X-Request-Id", id);
            try {
                place(http, answer, chain);
            } finally {
                MDC.remove("request");
                MDC.remove("tenant");
                MDC.remove("user");
            }
        } else {
            throw new ServletException("Only HTTP is served");
        }
    }

    private void place(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String host = host(request);
        // Whatever stands in the registry: nobody's tenant takes the operator's host, or the one above it.
        Optional<Tenant> tenant =
                host.equals(platformHost) || host.equals(bareHost) ? Optional.empty() : tenants.byHost(host);
        if (tenant.isPresent()) {
            Place.TENANT.mark(request);
            MDC.put("tenant", tenant.get().id().slug());
        } else if (host.equals(platformHost)) {
            Place.PLATFORM.mark(request);
            MDC.put("tenant", "platform");
        } else {
            Place.BARE.mark(request);
        }
        if (request.getRequestURI().equals("/health") || request.getRequestURI().startsWith(COMMON_FILES)) {
            chain.doFilter(request, response);
        } else if (tenant.isPresent()) {
            ofTenant(tenant.get(), request, response, chain);
        } else if (host.equals(platformHost)) {
            within(Scope.platform(), () -> visitors.operator(request, () -> pass(request, response, chain)));
        } else if (host.equals(bareHost) || host.equals("127.0.0.1") || host.equals("::1")) {
            pass(request, response, chain);
        } else if (notices.isPresent() && !isApi(request)) {
            notices.get().unknownHost(request, response);
        } else {
            refuse(request, response, 404, "http.host.unknown");
        }
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(API);
    }

    /** Lower case, without port, brackets of an IPv6 address and the dot some clients end it with. */
    private static String host(HttpServletRequest request) {
        String name = request.getServerName();
        if (name == null) {
            return "";
        }
        String host = name.toLowerCase(Locale.ROOT);
        if (host.startsWith("[") && host.endsWith("]")) {
            return host.substring(1, host.length() - 1);
        }
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    private void ofTenant(Tenant tenant, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (tenant.state() == Tenant.State.ACTIVE) {
            within(Scope.of(tenant.id()), () -> visitors.user(request, () -> pass(request, response, chain)));
            return;
        }
        response.setHeader("Retry-After", "300");
        if (notices.isPresent() && !isApi(request)) {
            notices.get().closed(tenant, request, response);
            return;
        }
        String language =
                RequestLanguage.accepted(request.getHeader("Accept-Language")).orElse(tenant.defaultLanguage());
        String notice = tenant.state() == Tenant.State.SUSPENDED
                ? texts.text(
                        language, "http.tenant.SUSPENDED", tenant.stateReason().orElse(""))
                : texts.text(language, "http.tenant.FAILED");
        refuse(request, response, 503, language, notice);
    }

    /** What is done inside a scope; a request may throw either. */
    @FunctionalInterface
    public interface Step {
        void run() throws IOException, ServletException;
    }

    private static void within(Scope scope, Step step) throws IOException, ServletException {
        try {
            scope.<Boolean, Exception>call(() -> {
                step.run();
                return true;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isApi(request)) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        Optional<ForgedRequests.Refusal> refusal = ForgedRequests.check(request);
        if (refusal.isPresent()) {
            refuse(request, response, refusal.get().status(), refusal.get().text());
        } else if (ForgedRequests.isFile(request)) {
            chain.doFilter(request, response);
        } else if (LimitedBody.tooLong(request)) {
            // What was not read cannot be followed by another request.
            response.setHeader("Connection", "close");
            refuse(request, response, 413, "http.problem.413");
        } else {
            chain.doFilter(new LimitedBody(request), response);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, int status, String key)
            throws IOException {
        String language = RequestLanguage.of(request.getHeader("Accept-Language"));
        refuse(request, response, status, language, texts.text(language, key));
    }

    private void refuse(
            HttpServletRequest request, HttpServletResponse response, int status, String language, String notice)
            throws IOException {
        if (isApi(request)) {
            problems.write(response, status, notice);
        } else {
            problems.page(response, status, language, notice);
        }
    }
}
