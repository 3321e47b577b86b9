package fi.pohja.programme.internal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fi.pohja.http.ChangesVersion;
import fi.pohja.http.ETag;
import fi.pohja.http.Page;
import fi.pohja.http.UsualRefusals;
import fi.pohja.programme.ProjectId;
import fi.pohja.programme.Risk;
import fi.pohja.programme.RiskDraft;
import fi.pohja.programme.RiskId;
import fi.pohja.programme.Risks;
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
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;

/** {@code /api/risks} and {@code /api/projects/…/risks}. */
@Controller("/api")
@Tag(name = "Risks")
@UsualRefusals
final class RisksResource {

    private final Risks risks;

    RisksResource(Risks risks) {
        this.risks = risks;
    }

    /** A new risk; state OPEN where none is said. */
    record NewRisk(@JsonUnwrapped RiskDraft draft) {}

    /** Lists a project's risks. */
    @Get("/projects/{project}/risks")
    Page<Risk> listRisks(@PathVariable UUID project) {
        return Page.whole(risks.of(new ProjectId(project)));
    }

    /** Adds a risk to a project. A title in one language, probability and impact are needed; without a state it is OPEN. */
    @Post("/projects/{project}/risks")
    @Status(HttpStatus.CREATED)
    HttpResponse<Risk> createRisk(@PathVariable UUID project, @Body NewRisk body) {
        Risk created = risks.create(new ProjectId(project), body.draft());
        return ETag.created("/api/risks/" + created.id().value(), created, created.version());
    }

    /** A risk. */
    @Get("/risks/{id}")
    HttpResponse<Risk> openRisk(@PathVariable UUID id) {
        return tagged(risks.open(new RiskId(id)));
    }

    /** Replaces what is known about a risk; what is left out becomes empty. */
    @ChangesVersion
    @Put("/risks/{id}")
    HttpResponse<Risk> changeRisk(@PathVariable UUID id, @Body RiskDraft draft, HttpRequest<?> request) {
        return tagged(risks.change(new RiskId(id), ETag.ifMatch(request), draft));
    }

    /** Takes a risk out of its project; the history keeps what it was. */
    @ChangesVersion
    @Delete("/risks/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void removeRisk(@PathVariable UUID id, HttpRequest<?> request) {
        risks.remove(new RiskId(id), ETag.ifMatch(request));
    }

    private static HttpResponse<Risk> tagged(Risk risk) {
        return ETag.ok(risk, risk.version());
    }
}
