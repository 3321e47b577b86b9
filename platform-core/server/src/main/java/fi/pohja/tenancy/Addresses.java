package fi.pohja.tenancy;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.net.URI;

/**
 * Web addresses for links in mails and on the console, where there is no request to take scheme and port from:
 * {@code pohja.address.scheme} and {@code pohja.address.port}, without which the server's own.
 */
@Singleton
public final class Addresses {

    private final String scheme;
    private final int port;
    private final String platformHost;

    Addresses(
            @Value("${pohja.address.scheme:http}") String scheme,
            @Value("${pohja.address.port:0}") int port,
            @Value("${pohja.server.port:8080}") int serverPort,
            @Value("${pohja.platform-host:platform.localhost}") String platformHost) {
        this.scheme = scheme;
        this.port = port == 0 ? serverPort : port;
        this.platformHost = platformHost;
    }

    /**
     * The address of a page on the tenant's first host.
     *
     * @param path begins with a slash, already encoded
     */
    public URI of(Tenant tenant, String path) {
        return on(tenant.host(), path);
    }

    /** The address of a page on the platform's host. */
    public URI ofPlatform(String path) {
        return on(platformHost, path);
    }

    private URI on(String host, String path) {
        boolean usual = port == ("https".equals(scheme) ? 443 : 80);
        return URI.create(scheme + "://" + host + (usual ? "" : ":" + port) + path);
    }
}
