package fi.pohja.web.page;

import fi.pohja.tenancy.Tenants;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/** Tells from a host name which place it is. */
@Singleton
final class Places {

    private final Tenants tenants;
    private final String platformHost;
    private final List<String> bareHosts;

    Places(
            Tenants tenants,
            @Value("${pohja.platform-host:platform.localhost}") String platformHost,
            @Value("${pohja.bare-hosts:localhost,127.0.0.1}") List<String> bareHosts) {
        this.tenants = tenants;
        this.platformHost = platformHost;
        this.bareHosts = bareHosts;
    }

    /** @param host without port, any case */
    Place of(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (name.equals(platformHost)) {
            return new Place.OfPlatform();
        }
        if (bareHosts.contains(name)) {
            return new Place.Entrance();
        }
        return tenants.byHost(name).<Place>map(Place.OfTenant::new).orElseGet(Place.Nowhere::new);
    }

    String platformHost() {
        return platformHost;
    }
}
