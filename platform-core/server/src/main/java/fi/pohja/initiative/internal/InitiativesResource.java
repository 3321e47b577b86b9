package fi.pohja.initiative.internal;

import fi.pohja.http.ChangesVersion;
import fi.pohja.http.ETag;
import fi.pohja.http.Page;
import fi.pohja.http.PageRequest;
import fi.pohja.http.QueryText;
import fi.pohja.http.Sorting;
import fi.pohja.http.UsualRefusals;
import fi.pohja.initiative.Initiative;
import fi.pohja.initiative.InitiativeAnswer;
import fi.pohja.initiative.InitiativeDraft;
import fi.pohja.initiative.InitiativeId;
import fi.pohja.initiative.InitiativeKind;
import fi.pohja.initiative.InitiativeRow;
import fi.pohja.initiative.InitiativeState;
import fi.pohja.initiative.Initiatives;
import fi.pohja.listing.Archived;
import fi.pohja.organisation.BodyId;
import fi.pohja.spi.LocalizedText;
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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /api/initiatives}. */
@Controller("/api/initiatives")
@Tag(name = "Initiatives")
@UsualRefusals
final class InitiativesResource {

    private final Initiatives initiatives;

    InitiativesResource(Initiatives initiatives) {
        this.initiatives = initiatives;
    }

    /** @param to a state that needs nothing more; SUBMITTED hands the initiative over */
    record Step(InitiativeState to) {}

    /** @param effect what came of the answer */
    record Effect(LocalizedText effect) {}

    /** What to list; parts left out match everything. */
    @Introspected
    record Query(
            @Parameter(description = "part of what is said, or a number such as A-12") @Nullable @QueryValue
            String q,

            @Parameter(
                    description = "only of these kinds",
                    array = @ArraySchema(schema = @Schema(implementation = InitiativeKind.class)))
            @Nullable
            @QueryValue
            List<String> kind,

            @Parameter(
                    description = "only in these states",
                    array = @ArraySchema(schema = @Schema(implementation = InitiativeState.class)))
            @Nullable
            @QueryValue
            List<String> state,

            @Parameter(description = "only of this body", schema = @Schema(implementation = UUID.class))
            @Nullable
            @QueryValue
            String body,

            @Parameter(
                    description = "whether only those are listed that wait for an answer",
                    schema = @Schema(implementation = Boolean.class))
            @Nullable
            @QueryValue
            String waiting,

            @Parameter(
                    description = "whether archived ones are listed",
                    schema = @Schema(implementation = Archived.class))
            @Nullable
            @QueryValue
            String archived,

            @Parameter(description = "number, title, body, state, submitted or due; with a hyphen before it descending")
            @QueryValue(defaultValue = "-number")
            String sort) {

        Initiatives.Filter filter() {
            return new Initiatives.Filter(
                    Objects.requireNonNullElse(q, ""),
                    QueryText.choices("kind", kind, InitiativeKind.class),
                    QueryText.choices("state", state, InitiativeState.class),
                    QueryText.id("body", Optional.ofNullable(body)).map(BodyId::new),
                    QueryText.flag("waiting", Optional.ofNullable(waiting)),
                    QueryText.choice("archived", Optional.ofNullable(archived), Archived.class)
                            .orElse(Archived.CURRENT));
        }
    }

    /** Lists initiatives, statements and recommendations. */
    @Get
    Page<InitiativeRow> listInitiatives(@RequestBean Query query, @RequestBean PageRequest page) {
        return Page.of(
                initiatives.list(query.filter(), Sorting.by(query.sort(), Initiatives.Sort.class), page.slice()));
    }

    /** Begins an initiative as a draft. A body and a title in one language are needed. */
    @Post
    @Status(HttpStatus.CREATED)
    HttpResponse<Initiative> createInitiative(@Body InitiativeDraft draft) {
        Initiative created = initiatives.create(draft);
        return ETag.created("/api/initiatives/" + created.id().value(), created, created.version());
    }

    /** An initiative, archived or not. */
    @Get("/{id}")
    HttpResponse<Initiative> openInitiative(@PathVariable UUID id) {
        return tagged(initiatives.open(new InitiativeId(id)));
    }

    /** Replaces what is typed about an initiative; what is left out becomes empty. */
    @ChangesVersion
    @Put("/{id}")
    HttpResponse<Initiative> changeInitiative(
            @PathVariable UUID id, @Body InitiativeDraft draft, HttpRequest<?> request) {
        return tagged(initiatives.change(new InitiativeId(id), ETag.ifMatch(request), draft));
    }

    /** Moves an initiative to another state; to SUBMITTED from a draft hands it over. */
    @ChangesVersion
    @Post("/{id}/state")
    HttpResponse<Initiative> moveInitiative(@PathVariable UUID id, @Body Step step, HttpRequest<?> request) {
        int version = ETag.ifMatch(request);
        Initiative initiative = initiatives.open(new InitiativeId(id));
        return tagged(
                initiative.state() == InitiativeState.DRAFT && step.to() == InitiativeState.SUBMITTED
                        ? initiatives.submit(initiative.id(), version)
                        : initiatives.move(initiative.id(), version, step.to()));
    }

    /** Answers an initiative, or corrects the answer. */
    @ChangesVersion
    @Put("/{id}/answer")
    HttpResponse<Initiative> answerInitiative(
            @PathVariable UUID id, @Body InitiativeAnswer answer, HttpRequest<?> request) {
        return tagged(initiatives.answer(new InitiativeId(id), ETag.ifMatch(request), answer));
    }

    /** Says what came of the answer. */
    @ChangesVersion
    @Put("/{id}/effect")
    HttpResponse<Initiative> followUpInitiative(@PathVariable UUID id, @Body Effect effect, HttpRequest<?> request) {
        return tagged(initiatives.followUp(new InitiativeId(id), ETag.ifMatch(request), effect.effect()));
    }

    /** Takes an initiative out of lists. */
    @ChangesVersion
    @Post("/{id}/archive")
    HttpResponse<Initiative> archiveInitiative(@PathVariable UUID id, HttpRequest<?> request) {
        return tagged(initiatives.archive(new InitiativeId(id), ETag.ifMatch(request)));
    }

    /** Brings an archived initiative back. */
    @ChangesVersion
    @Post("/{id}/restore")
    HttpResponse<Initiative> restoreInitiative(@PathVariable UUID id, HttpRequest<?> request) {
        return tagged(initiatives.restore(new InitiativeId(id), ETag.ifMatch(request)));
    }

    private static HttpResponse<Initiative> tagged(Initiative initiative) {
        return ETag.ok(initiative, initiative.version());
    }
}
