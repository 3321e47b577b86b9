package fi.pohja.programme.internal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fi.pohja.http.ChangesVersion;
import fi.pohja.http.ETag;
import fi.pohja.http.Ordering;
import fi.pohja.http.Page;
import fi.pohja.http.QueryText;
import fi.pohja.http.UsualRefusals;
import fi.pohja.listing.Archived;
import fi.pohja.programme.Goal;
import fi.pohja.programme.GoalDraft;
import fi.pohja.programme.GoalId;
import fi.pohja.programme.Goals;
import fi.pohja.programme.ProjectId;
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

/** {@code /api/goals} and {@code /api/projects/…/goals}. */
@Controller("/api")
@Tag(name = "Goals")
@UsualRefusals
final class GoalsResource {

    private final Goals goals;

    GoalsResource(Goals goals) {
        this.goals = goals;
    }

    /** A new goal; kind REGIONAL and state ACTIVE where none are said. */
    record NewGoal(@JsonUnwrapped GoalDraft draft) {}

    /**
     * Lists a project's goals.
     *
     * @param archived whether archived ones are listed
     */
    @Get("/projects/{project}/goals")
    Page<Goal> listGoals(
            @PathVariable UUID project,
            @Parameter(schema = @Schema(implementation = Archived.class)) @Nullable @QueryValue String archived) {
        return Page.whole(goals.of(
                new ProjectId(project),
                QueryText.choice("archived", Optional.ofNullable(archived), Archived.class)
                        .orElse(Archived.CURRENT)));
    }

    /** Adds a goal to a project. A number and a text in one language are needed; without a kind it is REGIONAL, without a state ACTIVE. */
    @Post("/projects/{project}/goals")
    @Status(HttpStatus.CREATED)
    HttpResponse<Goal> createGoal(@PathVariable UUID project, @Body NewGoal body) {
        Goal created = goals.create(new ProjectId(project), body.draft());
        return ETag.created("/api/goals/" + created.id().value(), created, created.version());
    }

    /** A goal, archived or not. */
    @Get("/goals/{id}")
    HttpResponse<Goal> openGoal(@PathVariable UUID id) {
        return tagged(goals.open(new GoalId(id)));
    }

    /** Replaces what is known about a goal; what is left out becomes empty. */
    @ChangesVersion
    @Put("/goals/{id}")
    HttpResponse<Goal> changeGoal(@PathVariable UUID id, @Body GoalDraft draft, HttpRequest<?> request) {
        return tagged(goals.change(new GoalId(id), ETag.ifMatch(request), draft));
    }

    /** Takes a goal out of lists and choices. */
    @ChangesVersion
    @Post("/goals/{id}/archive")
    HttpResponse<Goal> archiveGoal(@PathVariable UUID id, HttpRequest<?> request) {
        return tagged(goals.archive(new GoalId(id), ETag.ifMatch(request)));
    }

    /** Brings an archived goal back. */
    @ChangesVersion
    @Post("/goals/{id}/restore")
    HttpResponse<Goal> restoreGoal(@PathVariable UUID id, HttpRequest<?> request) {
        return tagged(goals.restore(new GoalId(id), ETag.ifMatch(request)));
    }

    /** Puts a project's goals in this order; those not named follow in the order they had. */
    @Put("/projects/{project}/goals/order")
    @Status(HttpStatus.NO_CONTENT)
    void orderGoals(@PathVariable UUID project, @Body Ordering order) {
        goals.reorder(
                new ProjectId(project), order.order().stream().map(GoalId::new).toList());
    }

    private static HttpResponse<Goal> tagged(Goal goal) {
        return ETag.ok(goal, goal.version());
    }
}
