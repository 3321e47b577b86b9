package fi.pohja.indicator.internal;

import fi.pohja.http.ChangesVersion;
import fi.pohja.http.ETag;
import fi.pohja.http.Page;
import fi.pohja.http.PageRequest;
import fi.pohja.http.QueryText;
import fi.pohja.http.Sorting;
import fi.pohja.http.UsualRefusals;
import fi.pohja.indicator.Direction;
import fi.pohja.indicator.Equity;
import fi.pohja.indicator.Fetched;
import fi.pohja.indicator.Indicator;
import fi.pohja.indicator.IndicatorDraft;
import fi.pohja.indicator.IndicatorId;
import fi.pohja.indicator.IndicatorRow;
import fi.pohja.indicator.Indicators;
import fi.pohja.indicator.Observation;
import fi.pohja.listing.Archived;
import fi.pohja.problem.NotFoundException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /api/indicators}. */
@Controller("/api/indicators")
@Tag(name = "Indicators")
@UsualRefusals
final class IndicatorsResource {

    private final Indicators indicators;

    IndicatorsResource(Indicators indicators) {
        this.indicators = indicators;
    }

    /**
     * Lists the indicators.
     *
     * @param q part of title or source, or the Sotkanet number
     * @param direction only those that are to go this way
     * @param archived whether archived ones are listed
     * @param sort title, sotkanet, source or targets; with a hyphen before it descending
     */
    @Get
    Page<IndicatorRow> listIndicators(
            @Nullable @QueryValue String q,
            @Parameter(schema = @Schema(implementation = Direction.class)) @Nullable @QueryValue String direction,
            @Parameter(schema = @Schema(implementation = Archived.class)) @Nullable @QueryValue String archived,
            @QueryValue(defaultValue = "title") String sort,
            @RequestBean PageRequest page) {
        return Page.of(indicators.list(
                new Indicators.Filter(
                        Objects.requireNonNullElse(q, ""),
                        QueryText.choice("direction", Optional.ofNullable(direction), Direction.class),
                        QueryText.choice("archived", Optional.ofNullable(archived), Archived.class)
                                .orElse(Archived.CURRENT)),
                Sorting.by(sort, Indicators.Sort.class),
                page.slice()));
    }

    /** Adds an indicator. A title and a unit in one language and a source are needed. */
    @Post
    @Status(HttpStatus.CREATED)
    HttpResponse<Indicator> createIndicator(@Body IndicatorDraft draft) {
        Indicator created = indicators.create(draft);
        return ETag.created("/api/indicators/" + created.id().value(), created, created.version());
    }

    /** An indicator with its observations, archived or not. */
    @Get("/{id}")
    HttpResponse<Indicator> openIndicator(@PathVariable UUID id) {
        return tagged(indicators.open(new IndicatorId(id)));
    }

    /** What a plugin brings of an indicator, by period; 404 where no plugin does. */
    @Get("/{id}/periods")
    Fetched openPeriods(@PathVariable UUID id) {
        return indicators.fetched(new IndicatorId(id)).orElseThrow(() -> new NotFoundException(id));
    }

    /**
     * How even an indicator is over places in the last year that can be compared; 404 when there is none.
     */
    @Get("/{id}/equity")
    Equity openEquity(@PathVariable UUID id) {
        return Equity.of(indicators.open(new IndicatorId(id))).orElseThrow(() -> new NotFoundException(id));
    }

    /** Replaces what is known about an indicator, its observations apart; what is left out becomes empty. */
    @ChangesVersion
    @Put("/{id}")
    HttpResponse<Indicator> changeIndicator(@PathVariable UUID id, @Body IndicatorDraft draft, HttpRequest<?> request) {
        return tagged(indicators.change(new IndicatorId(id), ETag.ifMatch(request), draft));
    }

    /** Enters an observation, in place of what there was for its region and year; without a status it is OBSERVED. */
    @ChangesVersion
    @Put("/{id}/observations")
    HttpResponse<Indicator> observe(@PathVariable UUID id, @Body Observation observation, HttpRequest<?> request) {
        return tagged(indicators.observe(new IndicatorId(id), ETag.ifMatch(request), List.of(observation)));
    }

    /** Takes an observation out, as if nobody had ever entered it. */
    @ChangesVersion
    @Delete("/{id}/observations/{region}/{year}")
    HttpResponse<Indicator> forgetObservation(
            @PathVariable UUID id, @PathVariable String region, @PathVariable int year, HttpRequest<?> request) {
        return tagged(indicators.forget(new IndicatorId(id), ETag.ifMatch(request), region, year));
    }

    /** Takes an indicator out of lists and choices; one that targets rest on stays. */
    @ChangesVersion
    @Post("/{id}/archive")
    HttpResponse<Indicator> archiveIndicator(@PathVariable UUID id, HttpRequest<?> request) {
        return tagged(indicators.archive(new IndicatorId(id), ETag.ifMatch(request)));
    }

    /** Brings an archived indicator back. */
    @ChangesVersion
    @Post("/{id}/restore")
    HttpResponse<Indicator> restoreIndicator(@PathVariable UUID id, HttpRequest<?> request) {
        return tagged(indicators.restore(new IndicatorId(id), ETag.ifMatch(request)));
    }

    private static HttpResponse<Indicator> tagged(Indicator indicator) {
        return ETag.ok(indicator, indicator.version());
    }
}
