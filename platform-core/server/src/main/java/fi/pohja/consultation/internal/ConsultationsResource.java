package fi.pohja.consultation.internal;

import fi.pohja.consultation.Consultation;
import fi.pohja.consultation.ConsultationDraft;
import fi.pohja.consultation.ConsultationId;
import fi.pohja.consultation.ConsultationResponse;
import fi.pohja.consultation.ConsultationResponseId;
import fi.pohja.consultation.ConsultationRow;
import fi.pohja.consultation.ConsultationState;
import fi.pohja.consultation.Consultations;
import fi.pohja.consultation.Handling;
import fi.pohja.http.ChangesVersion;
import fi.pohja.http.ETag;
import fi.pohja.http.Page;
import fi.pohja.http.PageRequest;
import fi.pohja.http.QueryText;
import fi.pohja.http.Sorting;
import fi.pohja.http.UsualRefusals;
import fi.pohja.listing.Archived;
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

/** {@code /api/consultations} and {@code /api/consultation-responses}. */
@Controller("/api")
@Tag(name = "Consultations")
@UsualRefusals
final class ConsultationsResource {

    private final Consultations consultations;

    ConsultationsResource(Consultations consultations) {
        this.consultations = consultations;
    }

    record Step(ConsultationState to) {}

    record Handled(Handling handling, LocalizedText reason) {}

    record Summary(LocalizedText summary) {}

    /** What to list; parts left out match everything. */
    @Introspected
    record Query(
            @Parameter(description = "part of title or description") @Nullable @QueryValue
            String q,

            @Parameter(
                    description = "only in these states",
                    array = @ArraySchema(schema = @Schema(implementation = ConsultationState.class)))
            @Nullable
            @QueryValue
            List<String> state,

            @Parameter(
                    description = "whether archived ones are listed",
                    schema = @Schema(implementation = Archived.class))
            @Nullable
            @QueryValue
            String archived,

            @Parameter(description = "number, title, state or closes; with a hyphen before it descending")
            @QueryValue(defaultValue = "-number")
            String sort) {

        Consultations.Filter filter() {
            return new Consultations.Filter(
                    Objects.requireNonNullElse(q, ""),
                    QueryText.choices("state", state, ConsultationState.class),
                    QueryText.choice("archived", Optional.ofNullable(archived), Archived.class)
                            .orElse(Archived.CURRENT));
        }
    }

    /** Lists consultations. */
    @Get("/consultations")
    Page<ConsultationRow> listConsultations(@RequestBean Query query, @RequestBean PageRequest page) {
        return Page.of(
                consultations.list(query.filter(), Sorting.by(query.sort(), Consultations.Sort.class), page.slice()));
    }

    /** Begins a consultation as a draft. A title in one language is needed. */
    @Post("/consultations")
    @Status(HttpStatus.CREATED)
    HttpResponse<Consultation> createConsultation(@Body ConsultationDraft draft) {
        Consultation created = consultations.create(draft);
        return ETag.created("/api/consultations/" + created.id().value(), created, created.version());
    }

    /** A consultation, archived or not. */
    @Get("/consultations/{id}")
    HttpResponse<Consultation> openConsultation(@PathVariable UUID id) {
        return tagged(consultations.open(new ConsultationId(id)));
    }

    /** Replaces what is typed about a consultation; its questions stay once it was opened. */
    @ChangesVersion
    @Put("/consultations/{id}")
    HttpResponse<Consultation> changeConsultation(
            @PathVariable UUID id, @Body ConsultationDraft draft, HttpRequest<?> request) {
        return tagged(consultations.change(new ConsultationId(id), ETag.ifMatch(request), draft));
    }

    /** Moves a consultation to another state. */
    @ChangesVersion
    @Post("/consultations/{id}/state")
    HttpResponse<Consultation> moveConsultation(@PathVariable UUID id, @Body Step step, HttpRequest<?> request) {
        return tagged(consultations.move(new ConsultationId(id), ETag.ifMatch(request), step.to()));
    }

    /** Stores how the views were taken into account as a whole. */
    @ChangesVersion
    @Put("/consultations/{id}/summary")
    HttpResponse<Consultation> summariseConsultation(
            @PathVariable UUID id, @Body Summary summary, HttpRequest<?> request) {
        return tagged(consultations.summarise(new ConsultationId(id), ETag.ifMatch(request), summary.summary()));
    }

    /** The responses of a consultation, in the order they came. */
    @Get("/consultations/{id}/responses")
    List<ConsultationResponse> listResponses(@PathVariable UUID id) {
        consultations.open(new ConsultationId(id));
        return consultations.responses(new ConsultationId(id));
    }

    /** Says how a view was taken into account. */
    @ChangesVersion
    @Put("/consultation-responses/{id}/handling")
    HttpResponse<ConsultationResponse> handleResponse(
            @PathVariable UUID id, @Body Handled handled, HttpRequest<?> request) {
        ConsultationResponse response = consultations.handle(
                new ConsultationResponseId(id), ETag.ifMatch(request), handled.handling(), handled.reason());
        return ETag.ok(response, response.version());
    }

    /** Takes a consultation out of lists. */
    @ChangesVersion
    @Post("/consultations/{id}/archive")
    HttpResponse<Consultation> archiveConsultation(@PathVariable UUID id, HttpRequest<?> request) {
        return tagged(consultations.archive(new ConsultationId(id), ETag.ifMatch(request)));
    }

    /** Brings an archived consultation back. */
    @ChangesVersion
    @Post("/consultations/{id}/restore")
    HttpResponse<Consultation> restoreConsultation(@PathVariable UUID id, HttpRequest<?> request) {
        return tagged(consultations.restore(new ConsultationId(id), ETag.ifMatch(request)));
    }

    private static HttpResponse<Consultation> tagged(Consultation consultation) {
        return ETag.ok(consultation, consultation.version());
    }
}
