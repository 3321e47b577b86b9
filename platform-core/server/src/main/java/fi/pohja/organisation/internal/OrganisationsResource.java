package fi.pohja.organisation.internal;

import fi.pohja.http.ChangesVersion;
import fi.pohja.http.ETag;
import fi.pohja.http.Page;
import fi.pohja.http.PageRequest;
import fi.pohja.http.QueryText;
import fi.pohja.http.Sorting;
import fi.pohja.http.UsualRefusals;
import fi.pohja.listing.Archived;
import fi.pohja.organisation.MunicipalityRow;
import fi.pohja.organisation.Organisation;
import fi.pohja.organisation.OrganisationDraft;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.organisation.OrganisationKind;
import fi.pohja.organisation.OrganisationRow;
import fi.pohja.organisation.Organisations;
import fi.pohja.organisation.Sector;
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
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /api/organisations} and {@code /api/municipalities}. */
@Controller("/api")
@Tag(name = "Organisations")
@UsualRefusals
final class OrganisationsResource {

    private final Organisations organisations;

    OrganisationsResource(Organisations organisations) {
        this.organisations = organisations;
    }

    /**
     * Lists organisations.
     *
     * @param q part of the name, the municipality code, the business id or a network
     * @param kind only of these kinds
     * @param sector only of these sectors
     * @param archived whether archived ones are listed
     * @param sort name, kind, sector, municipality-code, population or projects; with a hyphen before it descending
     */
    @Get("/organisations")
    Page<OrganisationRow> listOrganisations(
            @Nullable @QueryValue String q,
            @Parameter(array = @ArraySchema(schema = @Schema(implementation = OrganisationKind.class)))
                    @Nullable
                    @QueryValue
                    List<String> kind,
            @Parameter(array = @ArraySchema(schema = @Schema(implementation = Sector.class))) @Nullable @QueryValue
                    List<String> sector,
            @Parameter(schema = @Schema(implementation = Archived.class)) @Nullable @QueryValue String archived,
            @QueryValue(defaultValue = "name") String sort,
            @RequestBean PageRequest page) {
        return Page.of(organisations.list(
                new Organisations.Filter(
                        Objects.requireNonNullElse(q, ""),
                        QueryText.choices("kind", kind, OrganisationKind.class),
                        QueryText.choices("sector", sector, Sector.class),
                        QueryText.choice("archived", Optional.ofNullable(archived), Archived.class)
                                .orElse(Archived.CURRENT)),
                Sorting.by(sort, Organisations.Sort.class),
                page.slice()));
    }

    /** Enters an organisation. Kind, sector and a name in one language are needed. */
    @Post("/organisations")
    @Status(HttpStatus.CREATED)
    HttpResponse<Organisation> createOrganisation(@Body OrganisationDraft draft) {
        Organisation created = organisations.create(draft);
        return ETag.created("/api/organisations/" + created.id().value(), created, created.version());
    }

    /** An organisation, archived or not. */
    @Get("/organisations/{id}")
    HttpResponse<Organisation> openOrganisation(@PathVariable UUID id) {
        return tagged(organisations.open(new OrganisationId(id)));
    }

    /** Replaces what is known about an organisation; what is left out becomes empty. */
    @ChangesVersion
    @Put("/organisations/{id}")
    HttpResponse<Organisation> changeOrganisation(
            @PathVariable UUID id, @Body OrganisationDraft draft, HttpRequest<?> request) {
        return tagged(organisations.change(new OrganisationId(id), ETag.ifMatch(request), draft));
    }

    /** Takes an organisation out of lists and choices. */
    @ChangesVersion
    @Post("/organisations/{id}/archive")
    HttpResponse<Organisation> archiveOrganisation(@PathVariable UUID id, HttpRequest<?> request) {
        return tagged(organisations.archive(new OrganisationId(id), ETag.ifMatch(request)));
    }

    /** Brings an archived organisation back. */
    @ChangesVersion
    @Post("/organisations/{id}/restore")
    HttpResponse<Organisation> restoreOrganisation(@PathVariable UUID id, HttpRequest<?> request) {
        return tagged(organisations.restore(new OrganisationId(id), ETag.ifMatch(request)));
    }

    /** The municipalities of the tenant's region by name, with the organisation where one was entered. */
    @Get("/municipalities")
    Page<MunicipalityRow> listMunicipalities() {
        return Page.whole(organisations.municipalities());
    }

    private static HttpResponse<Organisation> tagged(Organisation organisation) {
        return ETag.ok(organisation, organisation.version());
    }
}
