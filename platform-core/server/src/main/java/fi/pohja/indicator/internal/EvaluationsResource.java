package fi.pohja.indicator.internal;

import fi.pohja.http.ChangesVersion;
import fi.pohja.http.ETag;
import fi.pohja.http.Page;
import fi.pohja.http.PlainId;
import fi.pohja.http.TypedBody;
import fi.pohja.http.UsualRefusals;
import fi.pohja.indicator.Evaluation;
import fi.pohja.indicator.EvaluationDraft;
import fi.pohja.indicator.EvaluationId;
import fi.pohja.indicator.EvaluationScore;
import fi.pohja.indicator.EvaluationState;
import fi.pohja.indicator.Evaluations;
import fi.pohja.programme.GoalId;
import fi.pohja.programme.ProjectId;
import io.micronaut.context.annotation.Factory;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.Serializer;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Singleton;
import java.util.UUID;

/** {@code /api/evaluations} and {@code /api/projects/…/evaluations}. */
@Controller("/api")
@Tag(name = "Evaluations")
@UsualRefusals
final class EvaluationsResource {

    private final Evaluations evaluations;

    EvaluationsResource(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    /** Where a round goes. */
    record EvaluationStep(EvaluationState to) {}

    /** How evaluations are written as JSON, and read from it. */
    @SerdeImport(value = Evaluation.class, deserializable = false)
    @SerdeImport(value = EvaluationScore.class, deserializable = false)
    @SerdeImport(value = EvaluationScore.Opinion.class, deserializable = false)
    @Factory
    static final class Json {

        @Singleton
        Serializer<EvaluationId> evaluationId() {
            return new PlainId<>(EvaluationId::value);
        }

        @Singleton
        Deserializer<EvaluationDraft> evaluationDraft() {
            return TypedBody.of(EvaluationDraft.class);
        }

        @Singleton
        Deserializer<EvaluationScore.Opinion> opinion() {
            return TypedBody.of(EvaluationScore.Opinion.class);
        }

        @Singleton
        Deserializer<EvaluationStep> evaluationStep() {
            return TypedBody.of(EvaluationStep.class);
        }
    }

    /** Lists a project's evaluation rounds, the latest first. */
    @Get("/projects/{project}/evaluations")
    Page<Evaluation> listEvaluations(@PathVariable UUID project) {
        return Page.whole(evaluations.of(new ProjectId(project)));
    }

    /** Opens a round. */
    @Post("/projects/{project}/evaluations")
    @Status(HttpStatus.CREATED)
    HttpResponse<Evaluation> createEvaluation(@PathVariable UUID project, @Body EvaluationDraft draft) {
        Evaluation created = evaluations.create(new ProjectId(project), draft);
        return ETag.created("/api/evaluations/" + created.id().value(), created, created.version());
    }

    /** A round with its scores. */
    @Get("/evaluations/{id}")
    HttpResponse<Evaluation> openEvaluation(@PathVariable UUID id) {
        Evaluation evaluation = evaluations.open(new EvaluationId(id));
        return ETag.ok(evaluation, evaluation.version());
    }

    /** Scores a goal, as the project itself or, once that is done, as the reviewer. */
    @ChangesVersion
    @Put("/evaluations/{id}/scores/{goal}")
    HttpResponse<EvaluationScore> scoreGoal(
            @PathVariable UUID id,
            @PathVariable UUID goal,
            @Body EvaluationScore.Opinion opinion,
            HttpRequest<?> request) {
        EvaluationScore score =
                evaluations.score(new EvaluationId(id), new GoalId(goal), ETag.ifMatch(request), opinion);
        return ETag.ok(score, score.version());
    }

    /** Takes a round on, or one step back. */
    @ChangesVersion
    @Post("/evaluations/{id}/state")
    HttpResponse<Evaluation> stepEvaluation(@PathVariable UUID id, @Body EvaluationStep step, HttpRequest<?> request) {
        Evaluation evaluation = evaluations.step(new EvaluationId(id), ETag.ifMatch(request), step.to());
        return ETag.ok(evaluation, evaluation.version());
    }
}
