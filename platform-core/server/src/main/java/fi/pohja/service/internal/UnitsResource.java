package fi.pohja.service.internal;

import fi.pohja.http.ChangesVersion;
import fi.pohja.http.ETag;
import fi.pohja.http.Page;
import fi.pohja.http.PageRequest;
import fi.pohja.http.QueryText;
import fi.pohja.http.Sorting;
import fi.pohja.http.UsualRefusals;
import fi.pohja.listing.Archived;
import fi.pohja.service.Unit;
import fi.pohja.service.UnitDraft;
import fi.pohja.service.UnitId;
import fi.pohja.service.UnitRow;
import fi.pohja.service.Units;
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

/** {@code /api/units}. */
@Controller("/api/units")
@Tag(name = "Services")
@UsualRefusals
final class UnitsResource {

    private final Units units;

    UnitsResource(Units units) {
        this.units = units;
    }

    /**
     * Lists units.
     *
     * @param q part of the name, the municipality code or the post office
     * @param municipality only in the municipality with this code
     * @param language only where one is served in this language, BCP 47
     * @param remote whether only those are listed that hold appointments at a distance
     * @param archived whether archived ones are listed
     * @param sort name, municipality or services; with a hyphen before it descending
     */
    @Get
    Page<UnitRow> listUnits(
            @Nullable @QueryValue String q,
            @Nullable @QueryValue String municipality,
            @Nullable @QueryValue String language,
            @QueryValue(defaultValue = "false") boolean remote,
            @Parameter(schema = @Schema(implementation = Archived.class)) @Nullable @QueryValue String archived,
            @QueryValue(defaultValue = "name") String sort,
            @RequestBean PageRequest page) {
        return Page.of(units.list(
                new Units.Filter(
                        Objects.requireNonNullElse(q, ""),
                        Optional.ofNullable(municipality),
                        Optional.ofNullable(language),
                        remote,
                        QueryText.choice("archived", Optional.ofNullable(archived), Archived.class)
                                .orElse(Archived.CURRENT)),
                Sorting.by(sort, Units.Sort.class),
                page.slice()));
    }

    /** Enters a unit. A name in one language is needed. */
    @Post
    @Status(HttpStatus.CREATED)
    HttpResponse<Unit> createUnit(@Body UnitDraft draft) {
        Unit created = units.create(Optional.empty(), draft);
        return ETag.created("/api/units/" + created.id().value(), created, created.version());
    }

    /** A unit, archived or not. */
    @Get("/{id}")
    HttpResponse<Unit> openUnit(@PathVariable UUID id) {
        return tagged(units.open(new UnitId(id)));
    }

    /** Replaces what is known about a unit; what is left out becomes empty. */
    @ChangesVersion
    @Put("/{id}")
    HttpResponse<Unit> changeUnit(@PathVariable UUID id, @Body UnitDraft draft, HttpRequest<?> request) {
        return tagged(units.change(new UnitId(id), ETag.ifMatch(request), draft));
    }

    /** Takes a unit out of lists and choices. */
    @ChangesVersion
    @Post("/{id}/archive")
    HttpResponse<Unit> archiveUnit(@PathVariable UUID id, HttpRequest<?> request) {
        return tagged(units.archive(new UnitId(id), ETag.ifMatch(request)));
    }

    /** Brings an archived unit back. */
    @ChangesVersion
    @Post("/{id}/restore")
    HttpResponse<Unit> restoreUnit(@PathVariable UUID id, HttpRequest<?> request) {
        return tagged(units.restore(new UnitId(id), ETag.ifMatch(request)));
    }

    private static HttpResponse<Unit> tagged(Unit unit) {
        return ETag.ok(unit, unit.version());
    }
}
