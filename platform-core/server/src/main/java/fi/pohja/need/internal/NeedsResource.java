package fi.pohja.need.internal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fi.pohja.http.ChangesVersion;
import fi.pohja.http.ETag;
import fi.pohja.http.Page;
import fi.pohja.http.PageRequest;
import fi.pohja.http.QueryText;
import fi.pohja.http.Sorting;
import fi.pohja.http.UsualRefusals;
import fi.pohja.listing.Archived;
import fi.pohja.need.CapturedNeed;
import fi.pohja.need.Need;
import fi.pohja.need.NeedAnswers;
import fi.pohja.need.NeedDraft;
import fi.pohja.need.NeedId;
import fi.pohja.need.NeedKind;
import fi.pohja.need.NeedRow;
import fi.pohja.need.NeedSource;
import fi.pohja.need.NeedState;
import fi.pohja.need.NeedTheme;
import fi.pohja.need.NeedThemeId;
import fi.pohja.need.NeedThemes;
import fi.pohja.need.Needs;
import fi.pohja.need.NewNeed;
import fi.pohja.need.ProcessStep;
import fi.pohja.need.ServiceProcesses;
import fi.pohja.organisation.OrganisationId;
import fi.pohja.programme.GoalId;
import fi.pohja.programme.MeasureId;
import fi.pohja.spi.LocalizedText;
import io.micronaut.core.annotation.Introspected;
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
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /api/needs} and {@code /api/need-themes}. */
@Controller("/api")
@Tag(name = "Needs")
@UsualRefusals
final class NeedsResource {

    private final Needs needs;
    private final NeedAnswers answers;
    private final NeedThemes themes;
    private final ServiceProcesses processes;

    NeedsResource(Needs needs, NeedAnswers answers, NeedThemes themes, ServiceProcesses processes) {
        this.needs = needs;
        this.answers = answers;
        this.themes = themes;
        this.processes = processes;
    }

    /**
     * A need to be captured; NEED where no kind is said.
     *
     * @param id chosen by the client, so that sending again after a lost answer doubles nothing
     */
    record Captured(Optional<UUID> id, @JsonUnwrapped NeedDraft draft) {
        NewNeed need() {
            return new NewNeed(new NeedId(id.orElseGet(UUID::randomUUID)), draft, Optional.empty());
        }
    }

    /** @param reason why; required when it is rejected */
    record Step(NeedState to, LocalizedText reason) {}

    record Several(List<NeedId> needs) {}

    /** @param theme none when left out */
    record Grouping(List<NeedId> needs, Optional<NeedThemeId> theme) {}

    /** @param score 0 to 100; left out takes it back */
    record Score(Optional<Integer> score) {}

    /** @param before the need that comes next; left out for the end */
    record Place(Optional<NeedId> before) {}

    /** @param published whether whoever told the need sees it */
    record Said(LocalizedText answer, boolean published) {}

    record Theme(LocalizedText name) {}

    /** A personal code; told once. */
    @Serdeable
    @Introspected
    record Reference(String reference) {}

    /** What to list; parts left out match everything. */
    @Introspected
    record Query(
            @Parameter(description = "part of what is said, or a number such as N-12") @Nullable @QueryValue
            String q,

            @Parameter(
                    description = "only of these kinds",
                    array = @ArraySchema(schema = @Schema(implementation = NeedKind.class)))
            @Nullable
            @QueryValue
            List<String> kind,

            @Parameter(
                    description = "only in these states",
                    array = @ArraySchema(schema = @Schema(implementation = NeedState.class)))
            @Nullable
            @QueryValue
            List<String> state,

            @Parameter(
                    description = "only from these sources",
                    array = @ArraySchema(schema = @Schema(implementation = NeedSource.class)))
            @Nullable
            @QueryValue
            List<String> source,

            @Parameter(
                    description = "only told by this organisation or by one right beneath it",
                    schema = @Schema(implementation = UUID.class))
            @Nullable
            @QueryValue
            String organisation,

            @Parameter(description = "only of this theme", schema = @Schema(implementation = UUID.class))
            @Nullable
            @QueryValue
            String theme,

            @Parameter(description = "only about exactly this service") @Nullable @QueryValue
            String service,

            @Parameter(description = "only at exactly this step of a service's process") @Nullable @QueryValue
            String step,

            @Parameter(
                    description = "only captured in this record, such as a workshop",
                    schema = @Schema(implementation = UUID.class))
            @Nullable
            @QueryValue
            String origin,

            @Parameter(description = "only acted upon by this measure", schema = @Schema(implementation = UUID.class))
            @Nullable
            @QueryValue
            String measure,

            @Parameter(description = "only behind this goal", schema = @Schema(implementation = UUID.class))
            @Nullable
            @QueryValue
            String goal,

            @Parameter(
                    description = "whether needs merged into others are listed too",
                    schema = @Schema(implementation = Boolean.class))
            @Nullable
            @QueryValue
            String merged,

            @Parameter(
                    description = "whether archived ones are listed",
                    schema = @Schema(implementation = Archived.class))
            @Nullable
            @QueryValue
            String archived,

            @Parameter(
                    description =
                            "number, title, organisation, theme, service, source, state, votes, score, rank or told; with a hyphen before it descending")
            @QueryValue(defaultValue = "number")
            String sort) {

        Needs.Filter filter() {
            return new Needs.Filter(
                    Objects.requireNonNullElse(q, ""),
                    QueryText.choices("kind", kind, NeedKind.class),
                    QueryText.choices("state", state, NeedState.class),
                    QueryText.choices("source", source, NeedSource.class),
                    id("organisation", organisation).map(OrganisationId::new),
                    id("theme", theme).map(NeedThemeId::new),
                    Objects.requireNonNullElse(service, ""),
                    Objects.requireNonNullElse(step, ""),
                    id("origin", origin),
                    id("measure", measure).map(MeasureId::new),
                    id("goal", goal).map(GoalId::new),
                    QueryText.flag("merged", Optional.ofNullable(merged)),
                    QueryText.choice("archived", Optional.ofNullable(archived), Archived.class)
                            .orElse(Archived.CURRENT));
        }

        private static Optional<UUID> id(String name, @Nullable String given) {
            return QueryText.id(name, Optional.ofNullable(given));
        }
    }

    /** Lists needs, those merged into others only when asked for. */
    @Get("/needs")
    Page<NeedRow> listNeeds(@RequestBean Query query, @RequestBean PageRequest page) {
        return Page.of(needs.list(query.filter(), Sorting.by(query.sort(), Needs.Sort.class), page.slice()));
    }

    /** The steps of services' processes where open needs are felt, by whom; those that several units name as a bottleneck first. */
    @Get("/needs/process-steps")
    List<ProcessStep> listProcessSteps() {
        return processes.steps();
    }

    /** How many needs there are in each state; the states asked for are not regarded. */
    @Get("/needs/counts")
    Map<NeedState, Integer> countNeeds(@RequestBean Query query) {
        return needs.count(query.filter());
    }

    /**
     * Captures a need. A title in one language and the source are needed. Whoever acts for an organisation captures for
     * it alone. The answer holds the personal code of whoever told it, once and never again.
     */
    @Post("/needs")
    @Status(HttpStatus.CREATED)
    HttpResponse<CapturedNeed> captureNeed(@Body Captured body) {
        CapturedNeed captured = needs.captureAll(List.of(body.need())).getFirst();
        return ETag.created("/api/needs/" + captured.need().id().value(), captured, 1);
    }

    /** A need with the chain it stands in, archived or not. */
    @Get("/needs/{id}")
    HttpResponse<Need> openNeed(@PathVariable UUID id) {
        return tagged(needs.open(new NeedId(id)));
    }

    /** Replaces what is typed about a need; what is left out becomes empty. */
    @ChangesVersion
    @Put("/needs/{id}")
    HttpResponse<Need> changeNeed(@PathVariable UUID id, @Body NeedDraft draft, HttpRequest<?> request) {
        return tagged(needs.change(new NeedId(id), ETag.ifMatch(request), draft));
    }

    /** Moves a need to another state. */
    @ChangesVersion
    @Post("/needs/{id}/state")
    HttpResponse<Need> moveNeed(@PathVariable UUID id, @Body Step step, HttpRequest<?> request) {
        return tagged(needs.move(new NeedId(id), ETag.ifMatch(request), step.to(), step.reason()));
    }

    /** Gives a need a score, or takes it back. */
    @ChangesVersion
    @Post("/needs/{id}/score")
    HttpResponse<Need> scoreNeed(@PathVariable UUID id, @Body Score score, HttpRequest<?> request) {
        return tagged(needs.score(new NeedId(id), ETag.ifMatch(request), score.score()));
    }

    /** Puts a need before another in the order of priority. */
    @Post("/needs/{id}/rank")
    @Status(HttpStatus.NO_CONTENT)
    void rankNeed(@PathVariable UUID id, @Body Place place) {
        needs.rank(new NeedId(id), place.before());
    }

    /** Merges needs into this one, which stands for all of them from now on. */
    @Post("/needs/{id}/merge")
    HttpResponse<Need> mergeNeeds(@PathVariable UUID id, @Body Several several) {
        return tagged(needs.merge(new NeedId(id), several.needs()));
    }

    /** Lets a need stand for itself again. */
    @Post("/needs/{id}/unmerge")
    HttpResponse<Need> unmergeNeed(@PathVariable UUID id) {
        return tagged(needs.unmerge(new NeedId(id)));
    }

    /** Puts needs under a theme, or under none. */
    @Post("/needs/group")
    @Status(HttpStatus.NO_CONTENT)
    void groupNeeds(@Body Grouping grouping) {
        needs.group(grouping.needs(), grouping.theme());
    }

    /** Says that a measure acts upon needs. */
    @Post("/measures/{measure}/needs")
    @Status(HttpStatus.NO_CONTENT)
    void linkNeedsToMeasure(@PathVariable UUID measure, @Body Several several) {
        needs.link(several.needs(), new MeasureId(measure));
    }

    /** Says that a measure does not act upon a need. */
    @Delete("/measures/{measure}/needs/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void unlinkNeedFromMeasure(@PathVariable UUID measure, @PathVariable UUID id) {
        needs.unlink(new NeedId(id), new MeasureId(measure));
    }

    /** Says that a goal was set because of needs. */
    @Post("/goals/{goal}/needs")
    @Status(HttpStatus.NO_CONTENT)
    void linkNeedsToGoal(@PathVariable UUID goal, @Body Several several) {
        needs.link(several.needs(), new GoalId(goal));
    }

    /** Says that a goal was not set because of a need. */
    @Delete("/goals/{goal}/needs/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void unlinkNeedFromGoal(@PathVariable UUID goal, @PathVariable UUID id) {
        needs.unlink(new NeedId(id), new GoalId(goal));
    }

    /** Stores the answer to whoever told a need, as a draft or for them to see. */
    @ChangesVersion
    @Put("/needs/{id}/answer")
    HttpResponse<Need> answerNeed(@PathVariable UUID id, @Body Said said, HttpRequest<?> request) {
        return tagged(answers.answer(new NeedId(id), ETag.ifMatch(request), said.answer(), said.published()));
    }

    /** Gives a new personal code, once and never again; the one given before no longer works. */
    @Post("/needs/{id}/reference")
    Reference renewReference(@PathVariable UUID id) {
        return new Reference(answers.renewReference(new NeedId(id)));
    }

    /** Takes a need out of lists. */
    @ChangesVersion
    @Post("/needs/{id}/archive")
    HttpResponse<Need> archiveNeed(@PathVariable UUID id, HttpRequest<?> request) {
        return tagged(needs.archive(new NeedId(id), ETag.ifMatch(request)));
    }

    /** Brings an archived need back. */
    @ChangesVersion
    @Post("/needs/{id}/restore")
    HttpResponse<Need> restoreNeed(@PathVariable UUID id, HttpRequest<?> request) {
        return tagged(needs.restore(new NeedId(id), ETag.ifMatch(request)));
    }

    /** All themes by name. */
    @Get("/need-themes")
    List<NeedTheme> listNeedThemes() {
        return themes.list();
    }

    /** Enters a theme. */
    @Post("/need-themes")
    @Status(HttpStatus.CREATED)
    HttpResponse<NeedTheme> createNeedTheme(@Body Theme theme) {
        NeedTheme made = themes.create(theme.name());
        return ETag.created("/api/need-themes/" + made.id().value(), made, made.version());
    }

    /** Renames a theme. */
    @ChangesVersion
    @Put("/need-themes/{id}")
    HttpResponse<NeedTheme> renameNeedTheme(@PathVariable UUID id, @Body Theme theme, HttpRequest<?> request) {
        NeedTheme renamed = themes.rename(new NeedThemeId(id), ETag.ifMatch(request), theme.name());
        return ETag.ok(renamed, renamed.version());
    }

    /** Takes a theme out; its needs are under none then. */
    @ChangesVersion
    @Delete("/need-themes/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void deleteNeedTheme(@PathVariable UUID id, HttpRequest<?> request) {
        themes.delete(new NeedThemeId(id), ETag.ifMatch(request));
    }

    private static HttpResponse<Need> tagged(Need need) {
        return ETag.ok(need, need.version());
    }
}
