package fi.pohja.meeting.internal;

import fi.pohja.http.ChangesVersion;
import fi.pohja.http.ETag;
import fi.pohja.http.Page;
import fi.pohja.http.QueryText;
import fi.pohja.http.UsualRefusals;
import fi.pohja.listing.Archived;
import fi.pohja.meeting.Series;
import fi.pohja.meeting.SeriesDraft;
import fi.pohja.meeting.SeriesId;
import fi.pohja.meeting.WorkshopSeries;
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
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /api/workshop-series}. */
@Controller("/api/workshop-series")
@Tag(name = "Workshop series")
@UsualRefusals
final class SeriesResource {

    private final WorkshopSeries series;

    SeriesResource(WorkshopSeries series) {
        this.series = series;
    }

    /**
     * Lists series of workshops, each with its workshops.
     *
     * @param archived whether archived ones are listed
     */
    @Get
    Page<Series> listSeries(
            @Parameter(schema = @Schema(implementation = Archived.class)) @Nullable @QueryValue String archived) {
        return Page.whole(series.list(QueryText.choice("archived", Optional.ofNullable(archived), Archived.class)
                .orElse(Archived.CURRENT)));
    }

    /** Enters a series. A name in one language is needed. */
    @Post
    @Status(HttpStatus.CREATED)
    HttpResponse<Series> createSeries(@Body SeriesDraft draft) {
        Series created = series.create(draft);
        return ETag.created("/api/workshop-series/" + created.id().value(), created, created.version());
    }

    /** A series, archived or not. */
    @Get("/{id}")
    HttpResponse<Series> openSeries(@PathVariable UUID id) {
        return tagged(series.open(new SeriesId(id)));
    }

    /** Replaces what is known about a series; what is left out becomes empty. */
    @ChangesVersion
    @Put("/{id}")
    HttpResponse<Series> changeSeries(@PathVariable UUID id, @Body SeriesDraft draft, HttpRequest<?> request) {
        return tagged(series.change(new SeriesId(id), ETag.ifMatch(request), draft));
    }

    /** Takes a series out of lists and choices; its workshops stay. */
    @ChangesVersion
    @Post("/{id}/archive")
    HttpResponse<Series> archiveSeries(@PathVariable UUID id, HttpRequest<?> request) {
        return tagged(series.archive(new SeriesId(id), ETag.ifMatch(request)));
    }

    /** Brings an archived series back. */
    @ChangesVersion
    @Post("/{id}/restore")
    HttpResponse<Series> restoreSeries(@PathVariable UUID id, HttpRequest<?> request) {
        return tagged(series.restore(new SeriesId(id), ETag.ifMatch(request)));
    }

    private static HttpResponse<Series> tagged(Series one) {
        return ETag.ok(one, one.version());
    }
}
