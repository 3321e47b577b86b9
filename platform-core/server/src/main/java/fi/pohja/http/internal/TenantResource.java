package fi.pohja.http.internal;

import fi.pohja.http.Page;
import fi.pohja.http.Place;
import fi.pohja.problem.NotFoundException;
import fi.pohja.spi.LocalizedText;
import fi.pohja.tenancy.Tenants;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;

/** The tenants there are, on the bare host. */
@Controller("/api/tenants")
@Tag(name = "Tenants")
final class TenantResource {

    private final Tenants tenants;

    TenantResource(Tenants tenants) {
        this.tenants = tenants;
    }

    /**
     * One tenant as everybody may know it.
     *
     * @param url with the scheme and port of the request
     */
    @Serdeable
    record Listed(
            String slug, @Schema(implementation = Map.class) LocalizedText name, String url) {}

    @Get
    @Operation(summary = "All tenants, on the bare host")
    Page<Listed> list(@Parameter(hidden = true) HttpServletRequest request) {
        if (Place.of(request) != Place.BARE) {
            throw new NotFoundException("tenants");
        }
        List<Listed> listed = tenants.all().stream()
                .map(tenant -> new Listed(tenant.id().slug(), tenant.name(), url(request, tenant.host())))
                .toList();
        return new Page<>(listed, listed.size());
    }

    private static String url(HttpServletRequest request, String host) {
        boolean usual = request.getServerPort() == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + host + (usual ? "" : ":" + request.getServerPort()) + "/";
    }
}
