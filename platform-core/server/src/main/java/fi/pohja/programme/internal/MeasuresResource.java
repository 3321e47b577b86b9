package fi.pohja.programme.internal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fi.pohja.access.UserId;
import fi.pohja.http.Asked;
import fi.pohja.http.ChangesVersion;
import fi.pohja.http.ETag;
import fi.pohja.http.Ordering;
import fi.pohja.http.Page;
import fi.pohja.http.PageRequest;
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
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
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
            @Parameter(description = "part of title or description, or a number such as M-12") @Nullable @QueryValue String q,
            @Parameter(description = "only of this sub-area") @Nullable @QueryValue UUID subArea,
            @Parameter(description = "only in these states") @Nullable @QueryValue Set<MeasureState> state,
            @Parameter(description = "only with these lights") @Nullable @QueryValue Set<StatusLight> light,
            @Parameter(description = "only of this user") @Nullable @QueryValue UUID owner,
            @Parameter(description = "only of this organisation") @Nullable @QueryValue UUID ownerOrganisation,
            @Parameter(description = "only due on or before this day") @Nullable @QueryValue LocalDate dueUntil,
            @Parameter(description = "whether done and cancelled ones are left out") @QueryValue(defaultValue = "false") boolean open,
            @Parameter(description = "whether archived ones are listed") @QueryValue(defaultValue = "CURRENT") Archived archived,
            @Parameter(description = "position, number, title, project, sub-area, state, light, progress, owner, start or due; with a hyphen before it descending") @QueryValue(defaultValue = "position") String sort) {

        Measures.Filter filter(Optional<UUID> project) {
            return new Measures.Filter(
                    Asked.text(q),
                    project.map(ProjectId::new),
                    Optional.ofNullable(subArea).map(SubAreaId::new),
                    Asked.set(state),
                    Asked.set(light),
                    Optional.ofNullable(owner).map(UserId::new),
                    Optional.ofNullable(ownerOrganisation).map(OrganisationId::new),
                    Optional.ofNullable(dueUntil),
                    open,
                    archived);
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
