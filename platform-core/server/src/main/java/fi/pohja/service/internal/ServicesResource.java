package fi.pohja.service.internal;

import fi.pohja.http.ChangesVersion;
import fi.pohja.http.ETag;
import fi.pohja.http.Page;
import fi.pohja.http.PageRequest;
import fi.pohja.http.QueryText;
import fi.pohja.http.Sorting;
import fi.pohja.http.UsualRefusals;
import fi.pohja.listing.Archived;
import fi.pohja.service.Service;
import fi.pohja.service.ServiceDraft;
import fi.pohja.service.ServiceId;
import fi.pohja.service.ServiceRow;
import fi.pohja.service.Services;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /api/services}. */
@Controller("/api/services")
@Tag(name = "Services")
@UsualRefusals
final class ServicesResource {

    private final Services services;

    ServicesResource(Services services) {
        this.services = services;
    }

    /**
     * Lists services.
     *
     * @param q part of the name or the summary
     * @param language only those given in this language, BCP 47
     * @param archived whether archived ones are listed
     * @param sort name or units; with a hyphen before it descending
     */
    @Get
    Page<ServiceRow> listServices(
            @Nullable @QueryValue String q,
            @Nullable @QueryValue String language,
            @Parameter(schema = @Schema(implementation = Archived.class)) @Nullable @QueryValue String archived,
            @QueryValue(defaultValue = "name") String sort,
            @RequestBean PageRequest page) {
        return Page.of(services.list(
                new Services.Filter(
                        Objects.requireNonNullElse(q, ""),
                        Optional.ofNullable(language),
                        QueryText.choice("archived", Optional.ofNullable(archived), Archived.class)
                                .orElse(Archived.CURRENT)),
                Sorting.by(sort, Services.Sort.class),
                page.slice()));
    }

    /** Enters a service. A name in one language is needed. */
    @Post
    @Status(HttpStatus.CREATED)
    HttpResponse<Service> createService(@Body ServiceDraft draft) {
        Service created = services.create(Optional.empty(), draft);
        return ETag.created("/api/services/" + created.id().value(), created, created.version());
    }

    /** A service, archived or not. */
    @Get("/{id}")
    HttpResponse<Service> openService(@PathVariable UUID id) {
        return tagged(services.open(new ServiceId(id)));
    }

    /** Replaces what is known about a service; what is left out becomes empty. */
    @ChangesVersion
    @Put("/{id}")
    HttpResponse<Service> changeService(@PathVariable UUID id, @Body ServiceDraft draft, HttpRequest<?> request) {
        return tagged(services.change(new ServiceId(id), ETag.ifMatch(request), draft));
    }

    /** Takes a service out of lists and choices. */
    @ChangesVersion
    @Post("/{id}/archive")
    HttpResponse<Service> archiveService(@PathVariable UUID id, HttpRequest<?> request) {
        return tagged(services.archive(new ServiceId(id), ETag.ifMatch(request)));
    }

    /** Brings an archived service back. */
    @ChangesVersion
    @Post("/{id}/restore")
    HttpResponse<Service> restoreService(@PathVariable UUID id, HttpRequest<?> request) {
        return tagged(services.restore(new ServiceId(id), ETag.ifMatch(request)));
    }

    private static HttpResponse<Service> tagged(Service service) {
        return ETag.ok(service, service.version());
    }
}
