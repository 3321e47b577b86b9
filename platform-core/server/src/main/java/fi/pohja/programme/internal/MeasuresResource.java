package fi.pohja.programme.internal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fi.pohja.access.UserId;
import fi.pohja.http.ChangesVersion;
import fi.pohja.http.ETag;
import fi.pohja.http.Ordering;
import fi.pohja.http.Page;
import fi.pohja.http.PageRequest;
import fi.pohja.http.QueryText;
import fi.pohja.http.Sorting;
import fi.pohja.http.UsualRefusals;
import fi.pohja.listing.Archived;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.programme.Measure;
import fi.pohja.programme.MeasureDraft;
import fi.pohja.programme.MeasureId;
import fi.pohja.programme.MeasureRow;
import fi.pohja.programme.MeasureState;
import fi.pohja.programme.Measures;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.Projects;
import fi.pohja.programme.StatusLight;
import fi.pohja.programme.SubAreaId;
import io.micronaut.core.annotation.Introspected;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /api/measures} and {@code /api/projects/…/measures}. */
@Controller("/api")
@Tag(name = "Measures")
@UsualRefusals
final class MeasuresResource {

    private final Measures measures;
    private final Projects projects;

    MeasuresResource(Measures measures, Projects projects) {
        this.measures = measures;
        this.projects = projects;
    }

    /** A new measure; state PROPOSED, light NONE and 0 per cent where nothing is said. */
    record NewMeasure(@JsonUnwrapped MeasureDraft draft) {}

    /**
     * What the owner says; what is left out stays as it is, and done is 100 per cent.
     *
     * @param to the state it goes to
     * @param progress per cent
     */
    record Said(Optional<MeasureState> to, Optional<StatusLight> light, Optional<Integer> progress) {
        Measures.Report about(Measure measure) {
            MeasureState state = to.orElse(measure.state());
            return new Measures.Report(
                    state,
                    light.orElse(measure.light()),
                    progress.orElse(state == MeasureState.DONE ? 100 : measure.progress()));
        }
    }

    /** What to list; parts left out match everything. */
    @Introspected
    record Query(
            @Parameter(description = "part of title or description, or a number such as M-12") @Nullable @QueryValue
            String q,

            @Parameter(description = "only of this sub-area", schema = @Schema(implementation = UUID.class))
            @Nullable
            @QueryValue
            String subArea,

            @Parameter(
                    description = "only in these states",
                    array = @ArraySchema(schema = @Schema(implementation = MeasureState.class)))
            @Nullable
            @QueryValue
            List<String> state,

            @Parameter(
                    description = "only with these lights",
                    array = @ArraySchema(schema = @Schema(implementation = StatusLight.class)))
            @Nullable
            @QueryValue
            List<String> light,

            @Parameter(description = "only of this user", schema = @Schema(implementation = UUID.class))
            @Nullable
            @QueryValue
            String owner,

            @Parameter(description = "only of this organisation", schema = @Schema(implementation = UUID.class))
            @Nullable
            @QueryValue
            String ownerOrganisation,

            @Parameter(
                    description = "only due on or before this day",
                    schema = @Schema(implementation = LocalDate.class))
            @Nullable
            @QueryValue
            String dueUntil,

            @Parameter(
                    description = "whether done and cancelled ones are left out",
                    schema = @Schema(implementation = Boolean.class))
            @Nullable
            @QueryValue
            String open,

            @Parameter(
                    description = "whether archived ones are listed",
                    schema = @Schema(implementation = Archived.class))
            @Nullable
            @QueryValue
            String archived,

            @Parameter(
                    description =
                            "position, number, title, project, sub-area, state, light, progress, owner, start or due; with a hyphen before it descending")
            @QueryValue(defaultValue = "position")
            String sort) {

        Measures.Filter filter(Optional<UUID> project) {
            return new Measures.Filter(
                    Objects.requireNonNullElse(q, ""),
                    project.map(ProjectId::new),
                    QueryText.id("subArea", Optional.ofNullable(subArea)).map(SubAreaId::new),
                    QueryText.choices("state", state, MeasureState.class),
                    QueryText.choices("light", light, StatusLight.class),
                    QueryText.id("owner", Optional.ofNullable(owner)).map(UserId::new),
                    QueryText.id("ownerOrganisation", Optional.ofNullable(ownerOrganisation))
                            .map(OrganisationId::new),
                    QueryText.date("dueUntil", Optional.ofNullable(dueUntil)),
                    QueryText.flag("open", Optional.ofNullable(open)),
                    QueryText.choice("archived", Optional.ofNullable(archived), Archived.class)
                            .orElse(Archived.CURRENT));
        }
    }

    /** Lists the measures of all projects. */
    @Get("/measures")
    Page<MeasureRow> listMeasures(@RequestBean Query query, @RequestBean PageRequest page) {
        return list(query, Optional.empty(), page);
    }

    /** Lists the measures of a project; of an umbrella also those of its parts. */
    @Get("/projects/{project}/measures")
    Page<MeasureRow> listMeasuresOfProject(
            @PathVariable UUID project, @RequestBean Query query, @RequestBean PageRequest page) {
        projects.open(new ProjectId(project));
        return list(query, Optional.of(project), page);
    }

    private Page<MeasureRow> list(Query query, Optional<UUID> project, PageRequest page) {
        return Page.of(
                measures.list(query.filter(project), Sorting.by(query.sort(), Measures.Sort.class), page.slice()));
    }

    /**
     * Adds a measure at the end of a project. A title in one language is needed; without a state it is PROPOSED, without a
     * light NONE.
     */
    @Post("/projects/{project}/measures")
    @Status(HttpStatus.CREATED)
    HttpResponse<Measure> createMeasure(@PathVariable UUID project, @Body NewMeasure body) {
        Measure created = measures.create(new ProjectId(project), body.draft());
        return ETag.created("/api/measures/" + created.id().value(), created, created.version());
    }

    /** Puts a project's measures in this order; those not named follow in the order they had. */
    @Put("/projects/{project}/measures/order")
    @Status(HttpStatus.NO_CONTENT)
    void orderMeasures(@PathVariable UUID project, @Body Ordering order) {
        measures.reorder(
                new ProjectId(project),
                order.order().stream().map(MeasureId::new).toList());
    }

    /** A measure with the chain it stands in, archived or not. */
    @Get("/measures/{id}")
    HttpResponse<Measure> openMeasure(@PathVariable UUID id) {
        return tagged(measures.open(new MeasureId(id)));
    }

    /** Replaces what is known about a measure; what is left out becomes empty. */
    @ChangesVersion
    @Put("/measures/{id}")
    HttpResponse<Measure> changeMeasure(@PathVariable UUID id, @Body MeasureDraft draft, HttpRequest<?> request) {
        return tagged(measures.change(new MeasureId(id), ETag.ifMatch(request), draft));
    }

    /** Says where a measure stands; its owner may do so too. */
    @ChangesVersion
    @Post("/measures/{id}/state")
    HttpResponse<Measure> reportOnMeasure(@PathVariable UUID id, @Body Said said, HttpRequest<?> request) {
        int version = ETag.ifMatch(request);
        Measure measure = measures.open(new MeasureId(id));
        return tagged(measures.report(measure.id(), version, said.about(measure)));
    }

    /** Takes a measure out of lists and choices. */
    @ChangesVersion
    @Post("/measures/{id}/archive")
    HttpResponse<Measure> archiveMeasure(@PathVariable UUID id, HttpRequest<?> request) {
        return tagged(measures.archive(new MeasureId(id), ETag.ifMatch(request)));
    }

    /** Brings an archived measure back. */
    @ChangesVersion
    @Post("/measures/{id}/restore")
    HttpResponse<Measure> restoreMeasure(@PathVariable UUID id, HttpRequest<?> request) {
        return tagged(measures.restore(new MeasureId(id), ETag.ifMatch(request)));
    }

    private static HttpResponse<Measure> tagged(Measure measure) {
        return ETag.ok(measure, measure.version());
    }
}
